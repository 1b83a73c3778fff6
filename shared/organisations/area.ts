import { AREA_CORNERS_MAX } from '#shared/organisations/organisation.rules'

/** A place in WGS-84, as GeoJSON writes it. */
export type Corner = readonly [lng: number, lat: number]

/** A GeoJSON polygon: the outer ring first, then its holes; each ring ends where it began. */
export interface Area {
  type: 'Polygon'
  coordinates: readonly (readonly Corner[])[]
}

const isOnEdge = ([x, y]: Corner, [x1, y1]: Corner, [x2, y2]: Corner): boolean =>
  Math.abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) < 1e-12 &&
  x >= Math.min(x1, x2) &&
  x <= Math.max(x1, x2) &&
  y >= Math.min(y1, y2) &&
  y <= Math.max(y1, y2)

const isInRing = (place: Corner, ring: readonly Corner[]): 'in' | 'out' | 'edge' => {
  let isIn = false
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length] as Corner
    if (isOnEdge(place, a, b)) return 'edge'
    const crosses = a[1] > place[1] !== b[1] > place[1]
    if (crosses && place[0] < ((b[0] - a[0]) * (place[1] - a[1])) / (b[1] - a[1]) + a[0]) isIn = !isIn
  }
  return isIn ? 'in' : 'out'
}

/** True inside the outer ring and in none of its holes; every edge belongs to the area. */
export const isInArea = (area: Area, place: { lng: number; lat: number }): boolean => {
  const corner: Corner = [place.lng, place.lat]
  const [outer, ...holes] = area.coordinates
  if (!outer || isInRing(corner, outer) === 'out') return false
  return holes.every((hole) => isInRing(corner, hole) !== 'in')
}

/** What is wrong with an area, in a sentence; null when it can be stored. Limits: GeoJSON (RFC 7946) and what MongoDB indexes. */
export const areaProblem = (area: Area): string | null => {
  const [outer, ...holes] = area.coordinates
  if (!outer) return '请画出边界'
  if (area.coordinates.flat().length > AREA_CORNERS_MAX) return `角太多了，最多 ${AREA_CORNERS_MAX} 个，请删去一些`
  for (const ring of area.coordinates) {
    const problem = ringProblem(ring)
    if (problem) return problem
  }
  if (holes.some((hole) => hole.some((corner) => isInRing(corner, outer) !== 'in') || doMeet(hole, outer)))
    return '洞要画在边界里面，不能碰到边'
  const isApart = (a: readonly Corner[], b: readonly Corner[]) =>
    !doMeet(a, b) && isInRing(a[0] as Corner, b) === 'out' && isInRing(b[0] as Corner, a) === 'out'
  if (holes.some((hole, i) => holes.slice(i + 1).some((other) => !isApart(hole, other))))
    return '有两个洞重在一起，请拖开'
  return null
}

const ringProblem = (ring: readonly Corner[]): string | null => {
  const [first, last] = [ring[0], ring[ring.length - 1]]
  if (ring.length < 4 || !first || !last) return '边界至少要三个角'
  if (first[0] !== last[0] || first[1] !== last[1]) return '边界没有闭合，最后一点应与第一点相同'
  if (new Set(ring.map(String)).size < ring.length - 1) return '有两个角重在一起，请删去一个'
  if (foldsBack(ring)) return '边界原路折回了，请删去尖上的角'
  if (crossesItself(ring)) return '边界自己交叉了，请拖开交叉的角'
  return null
}

const side = (a: Corner, b: Corner, c: Corner) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

type Edge = readonly [from: Corner, to: Corner]
const edgesOf = (ring: readonly Corner[]): Edge[] => ring.slice(0, -1).map((a, i) => [a, ring[i + 1] as Corner])

/** Crossing or touching; two edges on one line count where both ends lie on it. */
const doEdgesMeet = ([a, b]: Edge, [c, d]: Edge): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)

const doMeet = (one: readonly Corner[], other: readonly Corner[]): boolean => {
  const edges = edgesOf(other)
  return edgesOf(one).some((edge) => edges.some((against) => doEdgesMeet(edge, against)))
}

const foldsBack = (ring: readonly Corner[]): boolean =>
  edgesOf(ring).some(([a, b], i, edges) => {
    const c = (edges[(i + 1) % edges.length] as Edge)[1]
    const isForward = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0
    return side(a, b, c) === 0 && !isForward
  })

const crossesItself = (ring: readonly Corner[]): boolean => {
  const edges = edgesOf(ring)
  return edges.some((edge, i) =>
    edges.some((against, j) => {
      const isBeside = j <= i + 1 || (i === 0 && j === edges.length - 1)
      return !isBeside && doEdgesMeet(edge, against)
    }),
  )
}
