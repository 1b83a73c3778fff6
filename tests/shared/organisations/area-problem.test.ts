import { describe, expect, it } from '@jest/globals'
import { areaProblem, type Corner } from '#shared/organisations/area'
import { AREA_CORNERS_MAX } from '#shared/organisations/organisation.rules'

const ring = (...corners: [number, number][]): Corner[] => [...corners, corners[0] as Corner]
const square = (from: number, to: number) => ring([from, from], [to, from], [to, to], [from, to])
const problem = (...coordinates: Corner[][]) => areaProblem({ type: 'Polygon', coordinates })

describe('the problem of an area', () => {
  it.each<[string, Corner[][], RegExp]>([
    ['nothing', [], /请画出边界/],
    ['two corners', [ring([0, 0], [1, 0])], /至少要三个角/],
    ['a ring that ends elsewhere', [[...square(0, 4).slice(0, -1), [0, 1]]], /没有闭合/],
    ['the same corner twice', [ring([0, 0], [4, 0], [4, 4], [4, 0], [0, 4])], /两个角重在一起/],
    ['a spike', [ring([0, 0], [4, 0], [8, 0], [5, 0], [4, 4])], /原路折回/],
    ['three corners on a line', [ring([0, 0], [1, 1], [2, 2])], /原路折回/],
    ['an eight', [ring([0, 0], [4, 4], [4, 0], [0, 4])], /自己交叉/],
    ['a corner on an edge that is not its own', [ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])], /自己交叉/],
    ['a hole outside', [square(0, 4), square(5, 6)], /洞要画在边界里面/],
    ['a hole across the border', [square(0, 4), square(3, 6)], /洞要画在边界里面/],
    ['a hole on the border', [square(0, 4), ring([0, 1], [2, 1], [2, 2])], /洞要画在边界里面/],
    [
      'a hole whose corners are in, but not its edges',
      [ring([0, 0], [9, 0], [9, 9], [5, 2], [4, 2], [0, 9]), ring([1, 3], [8, 3], [8, 1], [1, 1])],
      /洞要画在边界里面/,
    ],
    ['two holes across each other', [square(0, 9), square(1, 4), square(3, 6)], /两个洞重在一起/],
    ['a hole in a hole', [square(0, 9), square(1, 6), square(2, 3)], /两个洞重在一起/],
  ])('refuses %s', (_, coordinates, words) => expect(areaProblem({ type: 'Polygon', coordinates })).toMatch(words))

  it('refuses more corners than can be kept, counted over all rings', () => {
    const circle = (n: number) => ring(...Array.from({ length: n }, (_, i) => corner(i / n)))
    const corner = (part: number): [number, number] => [Math.cos(part * 2 * Math.PI), Math.sin(part * 2 * Math.PI)]
    expect(problem(circle(AREA_CORNERS_MAX - 1))).toBeNull()
    expect(problem(circle(AREA_CORNERS_MAX))).toMatch(/角太多了/)
    expect(problem(square(-9, 9), circle(AREA_CORNERS_MAX - 5))).toMatch(/角太多了/)
  })

  it('takes a square, a corner on a straight line, and holes beside each other', () => {
    expect(problem(square(0, 4))).toBeNull()
    expect(problem(ring([0, 0], [2, 0], [4, 0], [4, 4]))).toBeNull()
    expect(problem(square(0, 9), square(1, 4), square(5, 8))).toBeNull()
  })
})
