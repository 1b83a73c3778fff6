import { describe, expect, it } from '@jest/globals'
import {
  fit,
  metresBetween,
  pan,
  scaleBar,
  squareMetres,
  toCorner,
  toPixel,
  zoom,
  type View,
} from '../../../../client/src/features/organisations/plane'
import { labelPlace } from '../../../../client/src/features/organisations/label-place'
import { isInArea } from '#shared/organisations/area'
import { anArea, place, rectangle } from './an-area'

const view: View = { centre: place(0, 0), metresPerPixel: 1, width: 600, height: 400 }
const close = (given: readonly number[], wanted: readonly number[], digits = 6) =>
  given.forEach((one, i) => expect(one).toBeCloseTo(wanted[i] as number, digits))

describe('the plane', () => {
  it('puts the centre in the middle, north up and east to the right', () => {
    expect(toPixel(view, view.centre)).toEqual([300, 200])
    const [x, y] = toPixel(view, place(1, 1))
    expect(x).toBeGreaterThan(300)
    expect(y).toBeLessThan(200)
  })

  it('comes back from the screen to the same place', () => {
    close(toCorner(view, toPixel(view, place(1.3, -0.7))), place(1.3, -0.7), 9)
  })

  it('measures as the earth does: a degree of latitude is 111 km, of longitude less', () => {
    expect(metresBetween(place(0, 0), place(0, 1))).toBeCloseTo(111.3, 0)
    expect(metresBetween(place(0, 0), place(1, 0))).toBeCloseTo(102.4, 0)
  })

  it('shows all corners with room around them, and nothing without any', () => {
    expect(fit([], 600, 400)).toBeNull()
    const fitted = fit([place(0, 0), place(9, 3)], 600, 400) as View
    for (const corner of [place(0, 0), place(9, 3)]) {
      const [x, y] = toPixel(fitted, corner)
      expect(x).toBeGreaterThanOrEqual(39.9)
      expect(x).toBeLessThanOrEqual(560.1)
      expect(y).toBeGreaterThanOrEqual(39.9)
      expect(y).toBeLessThanOrEqual(360.1)
    }
  })

  it('shows one place with its surroundings', () => {
    const { metresPerPixel } = fit([place(0, 0)], 600, 400) as View
    expect(metresPerPixel * 400).toBeGreaterThanOrEqual(300)
  })

  it('keeps what lies under the mouse when it comes closer, and moves what is dragged', () => {
    const under = toCorner(view, [100, 50])
    close(toPixel(zoom(view, 2, [100, 50]), under), [100, 50], 2)
    close(toPixel(pan(view, 30, -20), view.centre), [330, 180], 2)
  })

  it('comes no closer than a hand’s breadth and goes no farther than a city', () => {
    expect(zoom(view, 1e9).metresPerPixel).toBe(0.05)
    expect(zoom(view, 1e-9).metresPerPixel).toBe(200)
  })

  it.each([
    [1, 100, '100 米'],
    [0.4, 50, '20 米'],
    [60, 5000 / 60, '5 公里'],
  ])('draws a round scale at %s metres a pixel', (metresPerPixel, pixels, words) => {
    const bar = scaleBar({ ...view, metresPerPixel })
    expect(bar.words).toBe(words)
    expect(bar.pixels).toBeLessThanOrEqual(120)
    expect(bar.pixels).toBeCloseTo(metresPerPixel === 0.4 ? 50 : pixels, 3)
  })

  it('takes holes off the size', () => {
    const whole = squareMetres([rectangle(0, 0, 2, 2)])
    expect(whole).toBeGreaterThan(40_000)
    expect(squareMetres([rectangle(0, 0, 2, 2), rectangle(0.5, 0.5)])).toBeCloseTo(whole * 0.75, -2)
  })
})

describe('the place of a name', () => {
  it('is the middle of a rectangle', () => {
    close(labelPlace(anArea(rectangle(0, 0, 4, 2)))?.at ?? [], place(2, 1), 5)
  })

  it('lies inside a horseshoe and beside a hole', () => {
    const horseshoe = anArea([
      ...[place(0, 0), place(6, 0), place(6, 6), place(4, 6), place(4, 2), place(2, 2), place(2, 6), place(0, 6)],
      place(0, 0),
    ])
    const holed = anArea(rectangle(0, 0, 6, 6), rectangle(2, 2, 2, 2))
    for (const area of [horseshoe, holed]) {
      const [lng, lat] = labelPlace(area)?.at ?? [0, 0]
      expect(isInArea(area, { lng, lat })).toBe(true)
    }
  })
})
