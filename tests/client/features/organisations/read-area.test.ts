import { describe, expect, it } from '@jest/globals'
import { readArea } from '../../../../client/src/features/organisations/read-area'
import { anArea, rectangle } from './an-area'

const small = anArea(rectangle(0, 0))
const large = anArea(rectangle(5, 5, 3, 3))
const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry })
const read = (value: unknown) => readArea(JSON.stringify(value))

describe('a pasted boundary', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', ' ', /请粘贴边界数据/],
    ['half of it', '{"type":"Polygon"', /读不懂/],
    ['other words', '第一网格', /读不懂/],
    ['a point', '{"type":"Point","coordinates":[113,23]}', /没有一块范围/],
    ['a polygon of words', '{"type":"Polygon","coordinates":[[["a","b"]]]}', /读不懂/],
    ['a polygon without corners', '{"type":"Polygon"}', /读不懂/],
    ['two corners', '{"type":"Polygon","coordinates":[[[113,23],[113.1,23],[113,23]]]}', /至少要三个角/],
    [
      'latitude before longitude',
      '{"type":"Polygon","coordinates":[[[23,113],[23.1,113],[23.1,113.1],[23,113]]]}',
      /写反了/,
    ],
    [
      'metres of a projection',
      '{"type":"Polygon","coordinates":[[[12608000,2648000],[12608100,2648000],[12608100,2648100],[12608000,2648000]]]}',
      /不是经纬度/,
    ],
  ])('is refused when it is %s', (_, text, words) =>
    expect(readArea(text)).toEqual({ problem: expect.stringMatching(words) }),
  )

  it.each([
    ['polygon', small],
    ['feature', feature(small)],
    ['collection of one', { type: 'FeatureCollection', features: [feature(small)] }],
    ['multipolygon of one', { type: 'MultiPolygon', coordinates: [small.coordinates] }],
    ['geometry collection beside a point', { type: 'GeometryCollection', geometries: [{ type: 'Point' }, small] }],
  ])('is taken from a %s', (_, value) => expect(read(value)).toEqual({ area: small, note: null }))

  it('is the largest of several, and says so', () => {
    const told = { area: large, note: '里面有 2 块，只用了最大的一块' }
    expect(read({ type: 'MultiPolygon', coordinates: [small.coordinates, large.coordinates] })).toEqual(told)
    expect(read({ type: 'FeatureCollection', features: [feature(large), feature(small)] })).toEqual(told)
  })

  it('loses its heights, digits nobody can walk, and corners said twice; an open ring is closed', () => {
    const [a, b, c, d] = rectangle(0, 0)
    const high = [a, a, b, c, d].map((corner) => [(corner?.[0] ?? 0) + 1e-9, corner?.[1], 12.5])
    expect(read({ type: 'Polygon', coordinates: [high] })).toEqual({ area: small, note: null })
  })

  it('keeps its holes', () => {
    const holed = anArea(rectangle(0, 0, 4, 4), rectangle(1, 1))
    expect(read(holed)).toEqual({ area: holed, note: null })
  })
})
