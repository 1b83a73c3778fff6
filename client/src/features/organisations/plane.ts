import type { Corner } from '#shared/organisations/area'

/** A place on the screen, CSS px from the top left. */
export type Pixel = readonly [x: number, y: number]

/** What the map shows: north is up, a community is small enough to be flat. */
export interface View {
  centre: Corner
  metresPerPixel: number
  width: number
  height: number
}

/** Of latitude; a degree of longitude is shorter by the cosine of the latitude. */
const METRES_A_DEGREE = 111_320
const CLOSEST = 0.05
const FARTHEST = 200

const metresEast = (latitude: number) => METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180)

export const toPixel = ({ centre, metresPerPixel, width, height }: View, [lng, lat]: Corner): Pixel => [
  width / 2 + ((lng - centre[0]) * metresEast(centre[1])) / metresPerPixel,
  height / 2 - ((lat - centre[1]) * METRES_A_DEGREE) / metresPerPixel,
]

export const toCorner = ({ centre, metresPerPixel, width, height }: View, [x, y]: Pixel): Corner => [
  centre[0] + ((x - width / 2) * metresPerPixel) / metresEast(centre[1]),
  centre[1] - ((y - height / 2) * metresPerPixel) / METRES_A_DEGREE,
]

/** To about ten centimetres, so that a corner taken over from a neighbour is the same number. */
export const roundCorner = ([lng, lat]: Corner): Corner => [Number(lng.toFixed(6)), Number(lat.toFixed(6))]

const within = (metres: number) => Math.min(FARTHEST, Math.max(CLOSEST, metres))
const PADDING = 40
/** One place alone is shown with its surroundings: metres across. */
const LEAST = 300

/** The view in which all these can be seen; null without any. */
export const fit = (corners: readonly Corner[], width: number, height: number): View | null => {
  if (corners.length === 0) return null
  const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)]
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const centre: Corner = [(west + east) / 2, (south + north) / 2]
  const across = Math.max(LEAST, (east - west) * metresEast(centre[1]))
  const down = Math.max(LEAST, (north - south) * METRES_A_DEGREE)
  const room = (size: number) => Math.max(1, size - 2 * PADDING)
  return { centre, metresPerPixel: within(Math.max(across / room(width), down / room(height))), width, height }
}

/** Moves the ground under the window. */
export const pan = (view: View, dx: number, dy: number): View => ({
  ...view,
  centre: toCorner(view, [view.width / 2 - dx, view.height / 2 - dy]),
})

/** Comes closer (factor above 1) or farther; what lies under `at` stays there. */
export const zoom = (view: View, factor: number, at: Pixel = [view.width / 2, view.height / 2]): View => {
  const closer = { ...view, metresPerPixel: within(view.metresPerPixel / factor) }
  const [x, y] = toPixel(closer, toCorner(view, at))
  return pan(closer, at[0] - x, at[1] - y)
}

/** The longest round length that fits into 120 px. */
export const scaleBar = ({ metresPerPixel }: View): { pixels: number; words: string } => {
  const most = 120 * metresPerPixel
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power
  return { pixels: metres / metresPerPixel, words: metres >= 1000 ? `${metres / 1000} 公里` : `${metres} 米` }
}

/** Metres between two places. */
export const metresBetween = (a: Corner, b: Corner): number =>
  Math.hypot((b[0] - a[0]) * metresEast((a[1] + b[1]) / 2), (b[1] - a[1]) * METRES_A_DEGREE)

const ringMetres = (ring: readonly Corner[]): number => {
  const east = metresEast(ring[0]?.[1] ?? 0)
  const twice = ring.reduce((sum, [lng, lat], i) => {
    const [nextLng, nextLat] = ring[(i + 1) % ring.length] as Corner
    const [x, y] = [lng - (ring[0] as Corner)[0], lat - (ring[0] as Corner)[1]]
    const [nextX, nextY] = [nextLng - (ring[0] as Corner)[0], nextLat - (ring[0] as Corner)[1]]
    return sum + x * nextY - nextX * y
  }, 0)
  return (Math.abs(twice) / 2) * east * METRES_A_DEGREE
}

/** Square metres, holes taken off. */
export const squareMetres = ([outer = [], ...holes]: readonly (readonly Corner[])[]): number =>
  ringMetres(outer) - holes.reduce((sum, hole) => sum + ringMetres(hole), 0)
