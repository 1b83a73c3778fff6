import { areaProblem, type Area, type Corner } from '#shared/organisations/area'
import { roundCorner, squareMetres } from './plane'

type Read = { area: Area; note: string | null } | { problem: string }
type Rings = Corner[][]

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const NOT_READ = '读不懂这段文字，请把边界数据从头到尾整段粘贴'

const cornerOf = (value: unknown): Corner | null => {
  if (!Array.isArray(value)) return null
  const [lng, lat] = value as unknown[]
  return typeof lng === 'number' && typeof lat === 'number' ? roundCorner([lng, lat]) : null
}

/** Closed, and without the same corner twice running; null when it is no list of places. */
const ringOf = (value: unknown): Corner[] | null => {
  if (!Array.isArray(value)) return null
  const corners = value.map(cornerOf)
  if (!corners.every((corner) => corner !== null)) return null
  const isNew = (corner: Corner, i: number) => i === 0 || String(corner) !== String(corners[i - 1])
  const ring = corners.filter(isNew)
  const first = ring[0]
  return first && String(ring[ring.length - 1]) !== String(first) ? [...ring, first] : ring
}

const ringsOf = (value: unknown): Rings | null => {
  const rings = Array.isArray(value) ? value.map(ringOf) : [null]
  return rings.length > 0 && rings.every((ring) => ring !== null) ? rings : null
}

/** Every polygon in it, however deep: Polygon, MultiPolygon, Feature, FeatureCollection, GeometryCollection. */
const polygonsIn = (value: unknown): (Rings | null)[] => {
  if (!isObject(value)) return []
  const { type, coordinates, geometry, geometries, features } = value
  if (type === 'Polygon') return [ringsOf(coordinates)]
  if (type === 'MultiPolygon') return Array.isArray(coordinates) ? coordinates.map(ringsOf) : [null]
  if (type === 'Feature') return polygonsIn(geometry)
  const parts = type === 'FeatureCollection' ? features : type === 'GeometryCollection' ? geometries : []
  return Array.isArray(parts) ? parts.flatMap(polygonsIn) : []
}

const placeProblem = (corners: readonly Corner[]): string | null => {
  // China: east of 73°, south of 54°.
  if (corners.every(([lng, lat]) => lat > 73 && lng < 54)) return '经度和纬度写反了，请先写经度，再写纬度'
  const isOnEarth = corners.every(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90)
  return isOnEarth ? null : '坐标不是经纬度，请换成经纬度再粘贴'
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a boundary from GeoJSON as other maps write it; of several pieces the largest, with a sentence that says so. */
export const readArea = (text: string): Read => {
  const value = parse(text)
  if (!isObject(value)) return { problem: text.trim() ? NOT_READ : '请粘贴边界数据' }
  const found = polygonsIn(value)
  if (found.length === 0) return { problem: '里面没有一块范围，只有点或线，请换一份边界数据' }
  const polygons = found.filter((rings) => rings !== null)
  if (polygons.length < found.length) return { problem: NOT_READ }
  const largest = polygons.reduce((best, rings) => (squareMetres(rings) > squareMetres(best) ? rings : best))
  const area: Area = { type: 'Polygon', coordinates: largest }
  const problem = placeProblem(largest.flat()) ?? areaProblem(area)
  if (problem) return { problem }
  return { area, note: polygons.length > 1 ? `里面有 ${polygons.length} 块，只用了最大的一块` : null }
}
