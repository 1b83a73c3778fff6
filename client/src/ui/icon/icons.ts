/** Our icons: 24 grid, stroke 1.75, round ends, no fill. The markup inside <svg>; icons.scss is drawn from it (npx tsx scripts/draw-icons.ts). */
export const LINES = {
  accept:
    '<path d="M3 14.5h3v6H3z"/><path d="M6 15.4c2-1.3 3.7-1.3 5.1-.4l2.2 1.5h2.2a1.4 1.4 0 0 1 0 2.8H12"/><path d="m16.6 17 3-1.8a1.4 1.4 0 0 1 1.6 2.3c-2 1.8-4.4 3-6.3 3H6"/><path d="m14.5 11-3-2.9a2.05 2.05 0 0 1 3-2.8 2.05 2.05 0 0 1 3 2.8z"/>',
  alert: '<path d="M12 4.5 20.5 19h-17z"/><path d="M12 10v4.25M12 16.6v.1"/>',
  bell: '<path d="M6 16.5v-5.5a6 6 0 0 1 12 0v5.5l1.5 1.5h-15z"/><path d="M10 20.5h4M12 3v2"/>',
  big: '<path d="M4 9.5h16M12 4v5.5c0 4.5-2.8 8.3-7.5 10.5M12 10.5c.9 4.3 3.5 7.6 7.5 9.5"/>',
  bowl: '<path d="M3.5 11.5h17a8.4 8.4 0 0 1-5 7.5v1h-7v-1a8.4 8.4 0 0 1-5-7.5z"/><path d="M9.3 4.5c-1 1.2 1 2.3 0 3.5M14.2 4.5c-1 1.2 1 2.3 0 3.5"/>',
  broom:
    '<path d="m20 4-7 7"/><path d="m10.2 9.7 4.1 4.1"/><path d="M10.2 9.7 4 13.2l6.8 6.8 3.5-6.2"/><path d="m7.3 16.5 1.9-1.9"/>',
  camera:
    '<path d="M4 8h3.2l1.6-2.5h6.4L16.8 8H20a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z"/><circle cx="12" cy="13.25" r="3.25"/>',
  cancel: '<circle cx="12" cy="12" r="8.5"/><path d="m9 9 6 6M15 9l-6 6"/>',
  card: '<rect x="3.5" y="5" width="17" height="14" rx="2"/><circle cx="9" cy="10.75" r="2"/><path d="M6 16c.4-1.6 1.5-2.3 3-2.3s2.6.7 3 2.3M14.5 10h3M14.5 13.5h3"/>',
  chart: '<path d="M4 4v16h16"/><path d="m7.5 15 3.8-4.5 3 2.5L20 6.5"/>',
  chat: '<path d="M4.5 4.5h9a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H8.7L5.8 15v-2.5H4.5A1.5 1.5 0 0 1 3 11V6a1.5 1.5 0 0 1 1.5-1.5z"/><path d="M18 8.5h1.5A1.5 1.5 0 0 1 21 10v5a1.5 1.5 0 0 1-1.5 1.5h-.8V19l-2.9-2.5H12a1.5 1.5 0 0 1-1.4-1"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>',
  coin: '<circle cx="12" cy="12" r="8.5"/><path d="m12 7.8 1.3 2.6 2.9.4-2.1 2 .5 2.9-2.6-1.4-2.6 1.4.5-2.9-2.1-2 2.9-.4z"/>',
  council:
    '<circle cx="12" cy="12" r="3"/><path d="M12 3.5v2.5M12 18v2.5M3.5 12H6M18 12h2.5M6 6l1.8 1.8M16.2 16.2 18 18M18 6l-1.8 1.8M7.8 16.2 6 18"/>',
  desk: '<path d="M3.5 13h17v3h-17zM5.5 16v4M18.5 16v4"/><circle cx="12" cy="6" r="2.5"/><path d="M7.5 13c.3-2 2-3.2 4.5-3.2s4.2 1.2 4.5 3.2"/>',
  doc: '<path d="M6.5 3.5h7L18.5 8v11.5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1z"/><path d="M13.5 3.5V8h5M9 14.5l2 2 3.8-3.8"/>',
  door: '<path d="M6 20.5v-16a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v16M3.5 20.5h17M14.5 12v.1"/>',
  down: '<path d="m6.5 9.5 5.5 5.5 5.5-5.5"/>',
  download: '<path d="M12 4v11M7.5 11 12 15.5 16.5 11M4.5 19.5h15"/>',
  eye: '<path d="M3 12c2.2-4 5.2-6 9-6s6.8 2 9 6c-2.2 4-5.2 6-9 6s-6.8-2-9-6z"/><circle cx="12" cy="12" r="2.75"/>',
  flag: '<path d="M5.5 20.5v-17M5.5 4.5c4-2 7.5 2 13 0v9c-5.5 2-9-2-13 0"/>',
  flame:
    '<path d="M12.5 3.5c.3 3.2 5 5.4 5 10.3a5.5 5.5 0 0 1-11 0c0-2.2 1-3.8 2.2-5 .2 1.6.9 2.4 1.7 2.7-.2-3 .4-5.6 2.1-8z"/>',
  gift: '<path d="M4 9h16v3.5H4zM5.5 12.5h13V20h-13zM12 9v11M12 9C9 9 7.5 8 7.5 6.2 7.5 4.2 11 3.8 12 9zM12 9c3 0 4.5-1 4.5-2.8C16.5 4.2 13 3.8 12 9z"/>',
  grid: '<rect x="4" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="13.5" width="6.5" height="6.5" rx="1.5"/>',
  heart: '<path d="M12 20s-7.5-4.6-7.5-10A4.2 4.2 0 0 1 12 7.4 4.2 4.2 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z"/>',
  here: '<path d="M12 21s-6.75-6-6.75-11a6.75 6.75 0 0 1 13.5 0c0 5-6.75 11-6.75 11z"/><path d="m9 10 2.2 2.2L15 8.5"/>',
  home: '<path d="M4 10.5 12 4l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z"/>',
  horn: '<path d="M4 9.5v5h3.2l7.3 4v-13l-7.3 4z"/><path d="M17.5 9.5a3.6 3.6 0 0 1 0 5M8 15v4.5h2.5V16"/>',
  image:
    '<rect x="3.5" y="5" width="17" height="14" rx="2"/><circle cx="8.75" cy="10" r="1.5"/><path d="m4 17 5-4 3.5 2.8L16 12l4.5 4"/>',
  inbox:
    '<path d="M4 13.5 6.5 5h11L20 13.5V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z"/><path d="M4 13.5h4.5l1.2 2.5h4.6l1.2-2.5H20"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.1"/>',
  key: '<circle cx="8" cy="15.5" r="4"/><path d="m11 12.5 8-8M16 7.5l2.5 2.5M13.5 10l1.5 1.5"/>',
  left: '<path d="m14.5 5-7 7 7 7"/>',
  lock: '<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2"/>',
  map: '<path d="m3.5 6.5 5.5-2 6 2.5 5.5-2v12.5l-5.5 2-6-2.5-5.5 2z"/><path d="M9 4.5v12.5M15 7v12.5"/>',
  mic: '<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>',
  minus: '<path d="M6 12h12"/>',
  nav: '<path d="M20 4 4 11l6.5 2.5L13 20z"/>',
  offline:
    '<path d="m4 4 16 16M8.3 8.9A11 11 0 0 0 3.8 11.6M12.3 8a11 11 0 0 1 7.9 3.6M9.6 13.7a5.6 5.6 0 0 0-2.3 1.5M14.6 13.6c.8.4 1.5.9 2.1 1.6M12 18.6v.1"/>',
  order:
    '<path d="M6 3.5h12a1 1 0 0 1 1 1v16L16.7 19l-2.35 1.5L12 19l-2.35 1.5L7.3 19 5 20.5v-16a1 1 0 0 1 1-1z"/><path d="M8.5 8.5h7M8.5 12.5h4.5"/>',
  pause: '<circle cx="12" cy="12" r="8.5"/><path d="M10 9v6M14 9v6"/>',
  pencil: '<path d="M4.5 19.5h4L19 9a2.83 2.83 0 0 0-4-4L4.5 15.5z"/><path d="m13 7 4 4"/>',
  people:
    '<circle cx="9" cy="8.5" r="3.25"/><path d="M3 19.5c.5-3.5 2.8-5.25 6-5.25s5.5 1.75 6 5.25"/><path d="M15.5 5.5a3.25 3.25 0 0 1 0 6M17.5 14.6c2 .7 3.2 2.3 3.5 4.9"/>',
  phone:
    '<path d="M5.5 4h3l1.6 4.2-2 1.5a12 12 0 0 0 6.2 6.2l1.5-2 4.2 1.6v3a1.5 1.5 0 0 1-1.6 1.5C10.9 19.5 4.5 13.1 4 5.6A1.5 1.5 0 0 1 5.5 4z"/>',
  pill: '<rect x="3" y="8.25" width="18" height="7.5" rx="3.75" transform="rotate(-45 12 12)"/><path d="m9.35 9.35 5.3 5.3"/>',
  pin: '<path d="M12 21s-6.75-6-6.75-11a6.75 6.75 0 0 1 13.5 0c0 5-6.75 11-6.75 11z"/><circle cx="12" cy="10" r="2.5"/>',
  plug: '<path d="M9 3.5v5M15 3.5v5M6.5 8.5h11v3a5.5 5.5 0 0 1-11 0zM12 17v4"/>',
  plus: '<path d="M12 5.5v13M5.5 12h13"/>',
  print:
    '<path d="M7 9V4h10v5M7 17H4.5A1 1 0 0 1 3.5 16v-6a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H17"/><path d="M7 14h10v6H7z"/>',
  redo: '<path d="M5 12a7 7 0 1 0 2.1-5L5 9"/><path d="M5 4.5V9h4.5"/>',
  rice: '<path d="M7.5 3.5h9L15 7c3 2.5 4.2 5.4 4.2 8.7a4.8 4.8 0 0 1-4.8 4.8H9.6a4.8 4.8 0 0 1-4.8-4.8C4.8 12.4 6 9.5 9 7z"/><path d="M9 7h6M12 17v-5M12 14.5c-1.6 0-2.4-.8-2.4-2.2M12 14.5c1.6 0 2.4-.8 2.4-2.2"/>',
  right: '<path d="m9.5 6 6 6-6 6"/>',
  scissors:
    '<circle cx="6.5" cy="6.75" r="2.5"/><circle cx="6.5" cy="17.25" r="2.5"/><path d="M8.7 8 20 16.5M8.7 16 20 7.5"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4 4"/>',
  shield: '<path d="M12 3.5 19 6v5.5c0 4.3-2.8 7.5-7 9-4.2-1.5-7-4.7-7-9V6z"/><path d="m9 12 2.2 2.2L15.2 10"/>',
  sort: '<path d="M7.5 5v14M4 15.5 7.5 19 11 15.5M14 6.5h6.5M14 12h5M14 17.5h3"/>',
  spray:
    '<path d="M12 3.5c3.5 4.3 5.5 7.3 5.5 10.5a5.5 5.5 0 0 1-11 0c0-3.2 2-6.2 5.5-10.5z"/><path d="M9.5 14.5a2.5 2.5 0 0 0 2.5 2.5"/>',
  star: '<path d="m12 4 2.45 5 5.55.75-4.05 3.85 1 5.45L12 16.4l-4.95 2.65 1-5.45L4 9.75 9.55 9z"/>',
  steth:
    '<path d="M6 4H5v4.5a4.5 4.5 0 0 0 9 0V4h-1"/><path d="M9.5 13v2.25a4.75 4.75 0 0 0 9.5 0v-1"/><circle cx="19" cy="12" r="2"/>',
  swap: '<path d="M4 8.5h14M14.5 5 18 8.5 14.5 12"/><path d="M20 15.5H6M9.5 12 6 15.5 9.5 19"/>',
  tree: '<rect x="8.5" y="3.5" width="7" height="5" rx="1.5"/><rect x="3" y="15.5" width="7" height="5" rx="1.5"/><rect x="14" y="15.5" width="7" height="5" rx="1.5"/><path d="M12 8.5V12M6.5 15.5V12h11v3.5"/>',
  umbrella: '<path d="M3.5 12.5a8.5 8.5 0 0 1 17 0z"/><path d="M12 4V2.8M12 12.5v6a1.9 1.9 0 0 0 3.8 0"/>',
  user: '<circle cx="12" cy="8" r="3.75"/><path d="M4.75 20c.6-4 3.4-6 7.25-6s6.65 2 7.25 6"/>',
  walk: '<circle cx="13" cy="4.75" r="1.75"/><path d="m8 12 1.2-3.2L12 8l2 1.2 1.2 2.6 2.8.7M12 8.5l-1 5.5 3 2.8.6 4.2M10.8 14.5 9.7 18l-2.5 3"/>',
  wrench:
    '<path d="M19.6 7.1a4.6 4.6 0 0 1-6.1 5.7l-6 6a1.95 1.95 0 0 1-2.75-2.75l6-6a4.6 4.6 0 0 1 5.7-6.1L13.8 6.6l.5 2.6 2.6.5z"/>',
  x: '<path d="m6 6 12 12M18 6 6 18"/>',
  speaker: '<path d="M4 9.5v5h3.2l5.3 4v-13l-5.3 4z"/><path d="M16 9a4.25 4.25 0 0 1 0 6M18.6 6.4a8 8 0 0 1 0 11.2"/>',
} as const

/** Heavier or filled kin of a line icon: small ticks, chosen stars, the chosen tab. */
export const HEAVY = {
  'check-bold': { from: 'check', stroke: 3 },
  'x-bold': { from: 'x', stroke: 3 },
  'star-line': { from: 'star', stroke: 1.25 },
  'star-full': { from: 'star', stroke: 1.25, fill: 1 },
  'home-on': { from: 'home', stroke: 2, fill: 0.14 },
  'order-on': { from: 'order', stroke: 2, fill: 0.14 },
  'accept-on': { from: 'accept', stroke: 2, fill: 0.14 },
  'user-on': { from: 'user', stroke: 2, fill: 0.14 },
} as const satisfies Record<string, { from: keyof typeof LINES; stroke: number; fill?: number }>

/** Lamps on a 12 grid, filled: the shape says what the colour says. */
export const SHAPES = {
  dot: '<circle cx="6" cy="6" r="5"/>',
  triangle: '<path d="M6.9 1.7 11.3 9.4A1 1 0 0 1 10.45 10.9H1.55A1 1 0 0 1 .7 9.4L5.1 1.7a1.04 1.04 0 0 1 1.8 0z"/>',
  square: '<rect x="1" y="1" width="10" height="10" rx="1.5"/>',
} as const

export type IconName = keyof typeof LINES | keyof typeof HEAVY
export type ShapeName = keyof typeof SHAPES
