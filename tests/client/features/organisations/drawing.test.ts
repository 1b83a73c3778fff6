import { describe, expect, it } from '@jest/globals'
import type { Corner } from '#shared/organisations/area'
import {
  areaOf,
  closeRing,
  drawingOf,
  drawingProblem,
  insertCorner,
  mayClose,
  moveCorner,
  NOTHING,
  placeCorner,
  removeCorner,
  removeRing,
  startHole,
  type Drawing,
} from '../../../../client/src/features/organisations/drawing'
import { anArea, place, rectangle } from './an-area'

const drawn = (from: Drawing, ...corners: Corner[]) => corners.reduce(placeCorner, from)
const square = drawingOf(anArea(rectangle(0, 0, 4, 4)))
const holed = drawingOf(anArea(rectangle(0, 0, 4, 4), rectangle(1, 1)))

describe('drawing a boundary', () => {
  it('says what is missing until it can be saved', () => {
    expect(drawingProblem(NOTHING)).toBe('在地图上点出边界的角')
    expect(drawingProblem(drawn(NOTHING, place(0, 0)))).toBe('边界还差 2 个角')
    const three = drawn(NOTHING, place(0, 0), place(1, 0), place(1, 1))
    expect(drawingProblem(three)).toBe('点第一个角，把边界接上')
    expect(drawingProblem(closeRing(three))).toBeNull()
  })

  it('says what is wrong while the corners are placed', () => {
    const eight = drawn(NOTHING, place(0, 0), place(4, 4), place(4, 0), place(0, 4))
    expect(drawingProblem(eight)).toMatch(/自己交叉/)
  })

  it('closes from three corners on', () => {
    const two = drawn(NOTHING, place(0, 0), place(1, 0))
    expect(mayClose(two)).toBe(false)
    expect(closeRing(two)).toBe(two)
  })

  it('takes no corner when it is closed, and none twice', () => {
    expect(placeCorner(square, place(9, 9))).toBe(square)
    const one = drawn(NOTHING, place(0, 0))
    expect(placeCorner(one, place(0, 0))).toBe(one)
  })

  it('gives back the area it began with', () => {
    expect(areaOf(square)).toEqual(anArea(rectangle(0, 0, 4, 4)))
    expect(areaOf(holed)).toEqual(anArea(rectangle(0, 0, 4, 4), rectangle(1, 1)))
  })

  it('moves a corner, and puts one into the middle of an edge', () => {
    expect(moveCorner(square, { ring: 0, corner: 2 }, place(5, 5)).rings[0]?.[2]).toEqual(place(5, 5))
    expect(insertCorner(square, { ring: 0, corner: 3 }).rings[0]?.[4]).toEqual(place(0, 2))
    expect(square.rings[0]).toHaveLength(4)
  })

  it('opens an outer ring that loses its third corner, and drops such a hole', () => {
    const three = removeCorner(square, { ring: 0, corner: 0 })
    expect(three).toMatchObject({ isOpen: false })
    expect(removeCorner(three, { ring: 0, corner: 0 })).toMatchObject({ isOpen: true, rings: [[{}, {}]] })
    const withThree = removeCorner(holed, { ring: 1, corner: 0 })
    expect(removeCorner(withThree, { ring: 1, corner: 0 }).rings).toHaveLength(1)
  })

  it('cuts a hole', () => {
    const begun = startHole(square)
    expect(drawingProblem(begun)).toBe('在地图上点出洞的角')
    const cut = closeRing(drawn(begun, place(1, 1), place(2, 1), place(2, 2)))
    expect(drawingProblem(cut)).toBeNull()
    expect(areaOf(cut).coordinates).toHaveLength(2)
    expect(removeRing(begun, 1)).toEqual(square)
  })

  it('begins no hole while a ring is open', () => expect(startHole(NOTHING)).toBe(NOTHING))
})
