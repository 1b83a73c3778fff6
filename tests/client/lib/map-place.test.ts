import { describe, expect, it } from '@jest/globals'
import { fromMap, toMap } from '../../../client/src/lib/map-place'

/** Metres between two near points. */
const apart = (a: { lng: number; lat: number }, b: { lng: number; lat: number }) =>
  Math.hypot((a.lat - b.lat) * 111_000, (a.lng - b.lng) * 111_000 * Math.cos((a.lat * Math.PI) / 180))

// Of the public conversion tables: WGS-84 and what Chinese maps draw.
const TIANANMEN = { lng: 116.3912757, lat: 39.9071685 }
const ON_MAP = { lng: 116.3975148, lat: 39.9085728 }

describe('a point on a Chinese map', () => {
  it('lies where WeChat draws it', () => expect(apart(toMap(TIANANMEN), ON_MAP)).toBeLessThan(5))

  it.each([TIANANMEN, { lng: 113.12, lat: 23.02 }, { lng: 87.6, lat: 43.8 }])(
    'comes back to within a metre from %j',
    (at) => expect(apart(fromMap(toMap(at)), at)).toBeLessThan(1),
  )

  it('is left alone abroad', () => expect(toMap({ lng: 2.35, lat: 48.85 })).toEqual({ lng: 2.35, lat: 48.85 }))
})
