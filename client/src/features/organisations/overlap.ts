import { isInArea, type Area, type Corner } from '#shared/organisations/area'
import { labelPlace } from './label-place'

/** A border drawn along another may stray this far, in degrees: some ten centimetres. */
const NEAR = 1e-6

/** On which side of a-b a corner lies; 0 on the line or as good as. */
const sideOf = (a: Corner, b: Corner, c: Corner): number => {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  const off = ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / (length || 1)
  return Math.abs(off) < NEAR ? 0 : Math.sign(off)
}

type Edge = readonly [from: Corner, to: Corner]
const edgesOf = ({ coordinates }: Area): Edge[] =>
  coordinates.flatMap((ring) => ring.slice(0, -1).map((a, i): Edge => [a, ring[i + 1] as Corner]))

/** Through each other, not only touching. */
const doCross = ([a, b]: Edge, [c, d]: Edge): boolean =>
  sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0

const isNear = ([a, b]: Edge, c: Corner): boolean =>
  sideOf(a, b, c) === 0 &&
  c[0] >= Math.min(a[0], b[0]) - NEAR &&
  c[0] <= Math.max(a[0], b[0]) + NEAR &&
  c[1] >= Math.min(a[1], b[1]) - NEAR &&
  c[1] <= Math.max(a[1], b[1]) + NEAR

/** Corners, the middles of edges, and a place well inside: enough to find one area within another. */
const probesOf = (area: Area): Corner[] => [
  ...edgesOf(area).flatMap(([a, b]): Corner[] => [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]]),
  ...(labelPlace(area) ? [(labelPlace(area) as { at: Corner }).at] : []),
]

/** True when two areas share more than a border. */
export const doOverlap = (one: Area, other: Area): boolean => {
  const [edges, others] = [edgesOf(one), edgesOf(other)]
  const liesIn = (area: Area, border: readonly Edge[]) => (corner: Corner) =>
    isInArea(area, { lng: corner[0], lat: corner[1] }) && !border.some((edge) => isNear(edge, corner))
  return (
    edges.some((edge) => others.some((against) => doCross(edge, against))) ||
    probesOf(one).some(liesIn(other, others)) ||
    probesOf(other).some(liesIn(one, edges))
  )
}
