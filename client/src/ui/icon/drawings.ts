/** Drawings in layers, one tone a layer, so that the theme colours them. Markup is what goes inside <svg>. */
export type Tone = 'soft' | 'deep' | 'light' | 'red' | 'stroke' | 'line'
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly layers: readonly { readonly tone: Tone; readonly svg: string }[]
}

const windows = (at: readonly (readonly [number, number, number, number])[]) =>
  at.map(([x, y, w, h]) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="1"/>`).join('')
const pen = (d: string, width = 2) =>
  `<path d="${d}" fill="none" stroke="#000" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const DRAWINGS = {
  houses: {
    width: 152,
    height: 80,
    layers: [
      {
        tone: 'soft',
        svg: '<path d="M0 36a3 3 0 0 1 3-3h26a3 3 0 0 1 3 3v44H0zM78 26a3 3 0 0 1 3-3h26a3 3 0 0 1 3 3v54H78z"/>',
      },
      {
        tone: 'deep',
        svg: '<path d="M38 13 55 4l17 9v67H38zM132 22c10 0 17 7 17 15s-7 14-17 14-17-6-17-14 7-15 17-15z"/>',
      },
      {
        tone: 'light',
        svg: windows([
          [7, 42, 7, 8],
          [19, 42, 7, 8],
          [7, 58, 7, 8],
          [19, 58, 7, 8],
          [45, 21, 8, 9],
          [58, 21, 8, 9],
          [45, 37, 8, 9],
          [45, 53, 8, 9],
          [58, 53, 8, 9],
          [85, 32, 7, 8],
          [97, 32, 7, 8],
          [85, 48, 7, 8],
          [97, 48, 7, 8],
        ]),
      },
      {
        tone: 'red',
        svg: '<rect x="58" y="37" width="8" height="9" rx="1"/><circle cx="125" cy="33" r="2.25"/><circle cx="136" cy="29" r="2.25"/><circle cx="141" cy="39" r="2.25"/><circle cx="130" cy="43" r="2.25"/>',
      },
      { tone: 'stroke', svg: pen('M132 80V51M132 64l-8-7M132 59l8-7') },
    ],
  },
  orders: {
    width: 128,
    height: 96,
    layers: [
      { tone: 'soft', svg: '<ellipse cx="64" cy="84" rx="52" ry="8"/><circle cx="64" cy="44" r="36"/>' },
      {
        tone: 'light',
        svg: '<path d="M44 16h40a3 3 0 0 1 3 3v60l-8-5-7.5 5-7.5-5-7.5 5-7.5-5-8 5V19a3 3 0 0 1 3-3z"/>',
      },
      {
        tone: 'line',
        svg: pen('M44 16h40a3 3 0 0 1 3 3v60l-8-5-7.5 5-7.5-5-7.5 5-7.5-5-8 5V19a3 3 0 0 1 3-3zM52 30h24M52 40h16'),
      },
      {
        tone: 'red',
        svg: '<path d="M64 64s-8.5-5-8.5-10.6A4.7 4.7 0 0 1 64 50.6a4.7 4.7 0 0 1 8.5 2.8C72.500 59 64 64 64 64z"/><circle cx="106" cy="26" r="3"/><circle cx="22" cy="58" r="2.25"/>',
      },
    ],
  },
  tasks: {
    width: 128,
    height: 96,
    layers: [
      { tone: 'soft', svg: '<ellipse cx="64" cy="84" rx="52" ry="8"/><circle cx="66" cy="42" r="34"/>' },
      {
        tone: 'light',
        svg: '<path d="M40 62c7-4.500 13-4.500 18-1.500l8 5h8a5 5 0 0 1 0 10H62l22-10.500a5 5 0 0 1 6 8C82 79.500 73 84 67 84H40z"/><path d="M26 58h14v26H26z"/>',
      },
      {
        tone: 'line',
        svg: pen(
          'M26 58h14v26H26zM40 62c7-4.500 13-4.500 18-1.500l8 5h8a5 5 0 0 1 0 10H62M77 69l9-4.500a5 5 0 0 1 5.500 8C84 79.500 74 84 67 84H40',
        ),
      },
      {
        tone: 'red',
        svg: '<path d="M68 52 56.500 40.500a8.200 8.200 0 0 1 11.500-11.500 8.200 8.200 0 0 1 11.500 11.500z"/><circle cx="104" cy="34" r="3"/><circle cx="30" cy="32" r="2.25"/>',
      },
    ],
  },
  people: {
    width: 128,
    height: 96,
    layers: [
      { tone: 'soft', svg: '<ellipse cx="64" cy="84" rx="52" ry="8"/><circle cx="64" cy="44" r="34"/>' },
      {
        tone: 'light',
        svg: '<circle cx="50" cy="38" r="11"/><path d="M28 82c2-16 10-24 22-24s20 8 22 24z"/><circle cx="82" cy="44" r="9"/><path d="M76 82c.5-9-.5-13-2-17 2.500-2 5-3 8.500-3 10 0 16 7 17.500 20z"/>',
      },
      {
        tone: 'line',
        svg:
          '<circle cx="50" cy="38" r="11" fill="none" stroke="#000" stroke-width="2"/><circle cx="82" cy="44" r="9" fill="none" stroke="#000" stroke-width="2"/>' +
          pen('M28 82c2-16 10-24 22-24s20 8 22 24zM76 63.500c2-1 4-1.500 6.500-1.500 10 0 16 7 17.500 20H79'),
      },
      {
        tone: 'red',
        svg: '<path d="M50 76s-6-3.500-6-7.500a3.300 3.300 0 0 1 6-2 3.300 3.300 0 0 1 6 2c0 4-6 7.500-6 7.500z"/><circle cx="104" cy="26" r="3"/><circle cx="24" cy="34" r="2.25"/>',
      },
    ],
  },
  points: {
    width: 128,
    height: 96,
    layers: [
      { tone: 'soft', svg: '<ellipse cx="64" cy="84" rx="52" ry="8"/><circle cx="64" cy="44" r="36"/>' },
      {
        tone: 'light',
        svg: '<circle cx="58" cy="42" r="20"/><path d="M70 66h30v6H70zM70 74h30v6H70z"/>',
      },
      {
        tone: 'line',
        svg:
          '<circle cx="58" cy="42" r="20" fill="none" stroke="#000" stroke-width="2"/>' +
          pen('M73 64h28a3 3 0 0 1 0 8H73a3 3 0 0 1 0-8zM71 72h28a3 3 0 0 1 0 8H71a3 3 0 0 1 0-8z'),
      },
      {
        tone: 'red',
        svg: '<path d="m58 31 3.300 6.900 7.500 1-5.500 5.300 1.400 7.500L58 48l-6.700 3.700 1.400-7.500-5.500-5.300 7.500-1z"/><circle cx="100" cy="30" r="3"/><circle cx="24" cy="62" r="2.25"/>',
      },
    ],
  },
  search: {
    width: 128,
    height: 96,
    layers: [
      {
        tone: 'soft',
        svg: '<ellipse cx="64" cy="84" rx="52" ry="8"/><path d="M22 48h22v34H22zM84 40h24v42H84z"/>',
      },
      { tone: 'deep', svg: '<path d="M48 30l16-9 16 9v52H48z"/>' },
      {
        tone: 'light',
        svg:
          '<circle cx="64" cy="50" r="18"/>' +
          windows([
            [28, 56, 5, 6],
            [36, 56, 5, 6],
            [91, 50, 5, 6],
            [99, 50, 5, 6],
          ]),
      },
      {
        tone: 'line',
        svg: '<circle cx="64" cy="50" r="18" fill="none" stroke="#000" stroke-width="2"/>' + pen('m77 63 14 14', 3),
      },
      { tone: 'red', svg: '<rect x="60" y="45" width="8" height="10" rx="1"/><circle cx="104" cy="26" r="3"/>' },
    ],
  },
  mark: {
    width: 32,
    height: 32,
    layers: [
      { tone: 'red', svg: '<rect width="32" height="32" rx="8"/>' },
      {
        tone: 'light',
        svg: '<path d="M9.500 7h13A1.500 1.500 0 0 1 24 8.500V25l-2.700-1.700L18.700 25 16 23.300 13.300 25l-2.600-1.700L8 25V8.500A1.500 1.500 0 0 1 9.500 7z"/>',
      },
      { tone: 'line', svg: pen('m12.200 14.700 2.700 2.700 5-5', 2.5) },
    ],
  },
} as const satisfies Record<string, Drawing>

export type DrawingName = keyof typeof DRAWINGS
