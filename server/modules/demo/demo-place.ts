import type { Area, Corner } from '#shared/organisations/area'

const CENTRE = { lng: 113.2644, lat: 23.1291 }
/** Buildings stand some sixty metres apart. */
const STEP = { lng: 0.0006, lat: 0.0004 }

/** Where a building of the demo stands. */
export const placeOf = (address: string): { lng: number; lat: number } => {
  const n = Number(/(\d+)栋/.exec(address)?.[1] ?? 1)
  return { lng: CENTRE.lng + n * STEP.lng, lat: CENTRE.lat + (n % 3) * STEP.lat }
}

/** The ground of the buildings from one number to another; neighbours share a border. */
export const areaAround = (from: number, to: number): Area => {
  const [west, east] = [CENTRE.lng + (from - 0.5) * STEP.lng, CENTRE.lng + (to + 0.5) * STEP.lng]
  const [south, north] = [CENTRE.lat - STEP.lat, CENTRE.lat + 3 * STEP.lat]
  const round = (n: number) => Math.round(n * 1e6) / 1e6
  const corner = (lng: number, lat: number): Corner => [round(lng), round(lat)]
  const start = corner(west, south)
  return {
    type: 'Polygon',
    coordinates: [[start, corner(east, south), corner(east, north), corner(west, north), start]],
  }
}
