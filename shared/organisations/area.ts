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

/** What is wrong with an area, in a sentence; null when it can be stored. Limits: GeoJSON (RFC 7946). */
export const areaProblem = (area: Area): string | null => {
  if (area.coordinates.length === 0) return '请画出边界'
  for (const ring of area.coordinates) {
    const [first, last] = [ring[0], ring.at(-1)]
    if (ring.length < 4 || !first || !last) return '边界至少要三个角'
    if (first[0] !== last[0] || first[1] !== last[1]) return '边界没有闭合，最后一点应与第一点相同'
    if (crossesItself(ring)) return '边界自己交叉了，请拖开交叉的角'
  }
  return null
}

const side = (a: Corner, b: Corner, c: Corner) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

const crossesItself = (ring: readonly Corner[]): boolean => {
  const edges = ring.slice(0, -1).map((a, i) => [a, ring[i + 1] as Corner] as const)
  return edges.some(([a, b], i) =>
    edges.some(([c, d], j) => {
      const isBeside = j <= i + 1 || (i === 0 && j === edges.length - 1)
      return !isBeside && side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
    }),
  )
}
