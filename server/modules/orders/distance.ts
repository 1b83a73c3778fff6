interface Place {
  lng: number
  lat: number
}

const EARTH_METRES = 6_371_000
/** Told in steps, so that a distance does not point at a door. */
const STEP_METRES = 50

/** Metres as the crow flies, in steps of fifty; null where a place is unknown. */
export const distanceBetween = (a: Place | null | undefined, b: Place | null | undefined): number | null => {
  if (!a || !b) return null
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const dLat = rad(b.lat - a.lat)
  const dLng = rad(b.lng - a.lng)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(dLng / 2) ** 2
  const metres = 2 * EARTH_METRES * Math.asin(Math.sqrt(h))
  return Math.max(STEP_METRES, Math.round(metres / STEP_METRES) * STEP_METRES)
}
