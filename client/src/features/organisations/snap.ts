import type { Area, Corner } from '#shared/organisations/area'
import { roundCorner, type Pixel } from './plane'

interface Snapped {
  corner: Corner
  /** What of a neighbour it was drawn to; null leaves it where it was. */
  to: 'corner' | 'edge' | null
}

/** Eleven decimals on an edge: `isInArea` must find the corner on it. */
const onEdge = ([lng, lat]: Corner): Corner => [Number(lng.toFixed(11)), Number(lat.toFixed(11))]

const between = (a: number, b: number, part: number) => a + (b - a) * part

/** How far along a-b the point nearest to `at` lies, 0 … 1. */
const partOf = (at: Pixel, a: Pixel, b: Pixel): number => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  return length === 0 ? 0 : Math.min(1, Math.max(0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / length))
}

/**
 * Draws a corner to a neighbour's corner, else to its edge, within `reach` px, so that a border is shared to the last digit.
 * `toPixel` is the map's; corners win over edges.
 */
export const snap = (
  place: Corner,
  neighbours: readonly Area[],
  toPixel: (corner: Corner) => Pixel,
  reach = 10,
): Snapped => {
  const at = toPixel(place)
  const away = (to: Pixel) => Math.hypot(to[0] - at[0], to[1] - at[1])
  const nearest = { corner: null as Corner | null, edge: null as Corner | null, toCorner: reach, toEdge: reach }
  for (const ring of neighbours.flatMap(({ coordinates }) => coordinates)) {
    for (const [i, a] of ring.slice(0, -1).entries()) {
      const b = ring[i + 1] as Corner
      const [pa, pb] = [toPixel(a), toPixel(b)]
      if (away(pa) < nearest.toCorner) Object.assign(nearest, { corner: a, toCorner: away(pa) })
      const part = partOf(at, pa, pb)
      const foot: Pixel = [between(pa[0], pb[0], part), between(pa[1], pb[1], part)]
      if (away(foot) < nearest.toEdge)
        Object.assign(nearest, { edge: [between(a[0], b[0], part), between(a[1], b[1], part)], toEdge: away(foot) })
    }
  }
  if (nearest.corner) return { corner: nearest.corner, to: 'corner' }
  if (nearest.edge) return { corner: onEdge(nearest.edge), to: 'edge' }
  return { corner: roundCorner(place), to: null }
}
