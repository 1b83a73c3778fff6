import { describe, expect, it } from '@jest/globals'
import { isInArea, type Corner } from '#shared/organisations/area'
import { doOverlap } from '../../../../client/src/features/organisations/overlap'
import { toPixel, type View } from '../../../../client/src/features/organisations/plane'
import { snap } from '../../../../client/src/features/organisations/snap'
import { anArea, place, rectangle } from './an-area'

const view: View = { centre: place(0, 0), metresPerPixel: 1, width: 600, height: 400 }
const neighbour = anArea(rectangle(0, 0, 2, 2))
const near = (corner: Corner) => snap(corner, [neighbour], (one) => toPixel(view, one))
/** Some metres in thousandths of a degree of latitude. */
const metres = (n: number) => n / 111.32

describe('drawing a corner to the neighbours', () => {
  it('takes over a corner to the last digit', () => {
    expect(near(place(2 + metres(4), 2 + metres(3)))).toEqual({ corner: place(2, 2), to: 'corner' })
  })

  it('prefers a corner to an edge that is nearer', () => {
    expect(near(place(2 + metres(1), 2 - metres(7)))).toEqual({ corner: place(2, 2), to: 'corner' })
  })

  it('lays it on an edge, where the area has it', () => {
    const { corner, to } = near(place(2 + metres(6), 1.234567))
    expect(to).toBe('edge')
    expect(corner[0]).toBe(place(2, 0)[0])
    expect(isInArea(neighbour, { lng: corner[0], lat: corner[1] })).toBe(true)
  })

  it('lays it on a slanting edge too', () => {
    const slanting = anArea([place(0, 0), place(3, 1), place(1, 3), place(0, 0)])
    const { corner, to } = snap(place(2, 0.62), [slanting], (one) => toPixel(view, one))
    expect(to).toBe('edge')
    expect(isInArea(slanting, { lng: corner[0], lat: corner[1] })).toBe(true)
  })

  it('leaves it where it is beyond ten pixels, rounded', () => {
    expect(near([113.27123456789, 23.13])).toEqual({ corner: [113.271235, 23.13], to: null })
  })
})

describe('overlapping areas', () => {
  it.each([
    ['across each other', rectangle(1, 1, 2, 2)],
    ['one within the other', rectangle(0.5, 0.5)],
    ['the same', rectangle(0, 0, 2, 2)],
    ['a cross', rectangle(-1, 0.5, 4, 1)],
  ])('are found: %s', (_, ring) => {
    expect(doOverlap(neighbour, anArea(ring))).toBe(true)
    expect(doOverlap(anArea(ring), neighbour)).toBe(true)
  })

  it.each([
    ['a shared border', rectangle(2, 0, 2, 2)],
    ['a part of a border', rectangle(2, 0.5, 2, 1)],
    ['a corner', rectangle(2, 2)],
    ['nothing', rectangle(5, 5)],
  ])('are not those that share %s', (_, ring) => {
    expect(doOverlap(neighbour, anArea(ring))).toBe(false)
    expect(doOverlap(anArea(ring), neighbour)).toBe(false)
  })

  it('are not one in the hole of another', () => {
    const holed = anArea(rectangle(0, 0, 4, 4), rectangle(1, 1, 2, 2))
    expect(doOverlap(holed, anArea(rectangle(1, 1, 2, 2)))).toBe(false)
  })

  it('forgive a border some centimetres off', () => {
    expect(doOverlap(neighbour, anArea(rectangle(2 - metres(0.05), 0, 2, 2)))).toBe(false)
    expect(doOverlap(neighbour, anArea(rectangle(2 - metres(5), 0, 2, 2)))).toBe(true)
  })
})
