/** WGS-84, as we store it. */
export interface Place {
  lng: number
  lat: number
}

/** Krasovsky 1940: half axis in metres, and the square of the eccentricity. */
const AXIS = 6_378_245
const FLATNESS = 0.006693421622965943
const RADIAN = Math.PI / 180

const waves = (x: number, ...periods: readonly (readonly [amount: number, period: number])[]): number =>
  periods.reduce((sum, [amount, period]) => sum + (amount * Math.sin(x * period * Math.PI) * 2) / 3, 0)

/** How far Chinese maps shift a point, in degrees; outside the country they do not. */
const shiftAt = ({ lng, lat }: Place): Place => {
  if (lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271) return { lng: 0, lat: 0 }
  const x = lng - 105
  const y = lat - 35
  const root = Math.sqrt(Math.abs(x))
  const common = waves(x, [20, 6], [20, 2])
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    common +
    waves(y, [20, 1], [40, 1 / 3], [160, 1 / 12], [320, 1 / 30])
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    common +
    waves(x, [20, 1], [40, 1 / 3], [150, 1 / 12], [300, 1 / 30])
  const sine = Math.sin(lat * RADIAN)
  const bend = 1 - FLATNESS * sine * sine
  return {
    lat: north / (((AXIS * (1 - FLATNESS)) / (bend * Math.sqrt(bend))) * RADIAN),
    lng: east / ((AXIS / Math.sqrt(bend)) * Math.cos(lat * RADIAN) * RADIAN),
  }
}

/** A point of ours on WeChat's map, which draws in GCJ-02: unshifted it lies half a kilometre off. */
export const toMap = (at: Place): Place => {
  const shift = shiftAt(at)
  return { lng: at.lng + shift.lng, lat: at.lat + shift.lat }
}

/** A point chosen on WeChat's map, as we store it; good to a metre, which is all the shift's own slope costs. */
export const fromMap = (on: Place): Place => {
  const first = shiftAt(on)
  const shift = shiftAt({ lng: on.lng - first.lng, lat: on.lat - first.lat })
  return { lng: on.lng - shift.lng, lat: on.lat - shift.lat }
}
