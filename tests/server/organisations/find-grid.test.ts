import fc from 'fast-check'
import { Types } from 'mongoose'
import { isInArea, type Area, type Corner } from '#shared/organisations/area'
import { connect, disconnect } from '../../../server/db/connection'
import { findCustodian } from '../../../server/modules/organisations/find-custodian'
import { findGridAt, gridOf } from '../../../server/modules/organisations/find-grid'
import { forgetTrees, organisationTree } from '../../../server/modules/organisations/organisation-tree'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { makeCommunity } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const CENTRE = { lng: 113.2644, lat: 23.1291 }
/** Metres, roughly, as the map counts them. */
const at = (x: number, y: number): Corner => [CENTRE.lng + x * 1e-5, CENTRE.lat + y * 1e-5]
const ring = (corners: readonly (readonly [number, number])[]): Corner[] => {
  const drawn = corners.map(([x, y]) => at(x, y))
  return [...drawn, drawn[0] as Corner]
}
const box = (x: number, y: number, width: number, height: number) =>
  ring([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ])
const polygon = (...rings: Corner[][]): Area => ({ type: 'Polygon', coordinates: rings })
const place = ([lng, lat]: Corner) => ({ lng, lat })

describe('finding the grid', () => {
  beforeAll(async () => {
    const { uri, dbName } = testDatabase('find-grid')
    await connect(uri, dbName)
  })
  afterAll(disconnect)

  const community = async (areas: readonly Area[], more: { buildings?: string[]; closedAt?: Date }[] = []) => {
    const made = await makeCommunity()
    await Organisations.deleteMany({ communityId: made.id, kind: 'grid' })
    for (const [n, area] of areas.entries()) {
      const _id = new Types.ObjectId()
      await Organisations.create([
        {
          _id,
          communityId: made.id,
          kind: 'grid',
          code: `G-${n}`,
          name: `网格${n}`,
          parentId: n % 2 ? made.branch2 : made.branch1,
          path: [made.id, n % 2 ? made.branch2 : made.branch1, _id],
          area,
          ...more[n],
        },
      ])
    }
    forgetTrees()
    return made
  }

  it('gives a shared border to the lower code, a hole to nobody, and what lies outside to the community', async () => {
    const { id } = await community([
      polygon(box(0, 0, 100, 100), box(40, 40, 20, 20)),
      polygon(box(100, 0, 100, 100)),
      polygon(box(45, 45, 10, 10)),
    ])
    const codes = await Promise.all(
      (
        [
          [10, 10],
          [150, 50],
          [100, 50],
          [100, 0],
          [42, 42],
          [50, 50],
          [40, 50],
          [-1, 50],
          [500, 500],
        ] as const
      ).map(async ([x, y]) => (await findGridAt(id, place(at(x, y))))?.code ?? null),
    )
    expect(codes).toEqual(['G-0', 'G-1', 'G-0', 'G-0', null, 'G-2', 'G-0', null, null])
    const custodians = await Promise.all(
      (
        [
          [10, 10],
          [150, 50],
          [42, 42],
          [500, 500],
        ] as const
      ).map(async ([x, y]) => (await findCustodian(id, '河边', place(at(x, y)))).name),
    )
    expect(custodians).toEqual(['试验一支部', '试验二支部', '试验社区', '试验社区'])
  })

  it('never finds a closed one, nor one of another community, and asks the building first', async () => {
    const areas = [polygon(box(0, 0, 100, 100)), polygon(box(0, 0, 100, 100))]
    const { id } = await community(areas, [{ closedAt: new Date() }, { buildings: ['9栋'] }])
    expect((await findGridAt(id, place(at(5, 5))))?.code).toBe('G-1')
    expect(await findGridAt((await community([])).id, place(at(5, 5)))).toBeUndefined()
    const apart = await community([polygon(box(0, 0, 9, 9)), polygon(box(50, 50, 9, 9))], [{}, { buildings: ['9栋'] }])
    expect((await findCustodian(apart.id, '9栋101', place(at(5, 5)))).name).toBe('试验二支部')
  })

  it('knows an estate from another, and a building without one anywhere', async () => {
    const { id } = await community(
      [polygon(box(0, 0, 9, 9)), polygon(box(0, 0, 9, 9)), polygon(box(0, 0, 9, 9))],
      [{ buildings: ['3栋'] }, { buildings: ['河畔小区3栋'] }, { buildings: ['东湖花园3栋', 'A12栋'] }],
    )
    const tree = await organisationTree(id)
    const codes = ['河畔小区三号楼2单元', '东湖花园 3 栋', '别处3栋', 'a12座801', '河畔小区13栋', '江边'].map(
      (address) => gridOf(tree, address)?.code ?? null,
    )
    expect(codes).toEqual(['G-1', 'G-2', 'G-0', 'G-2', null, null])
  })

  it('agrees with the map over any areas: with holes, side by side, on corners and edges, and outside', async () => {
    const step = fc.integer({ min: 1, max: 60 })
    // A star-shaped outline never crosses itself.
    const outline = fc
      .tuple(
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -200, max: 200 }),
        fc.array(fc.integer({ min: 40, max: 160 }), { minLength: 3, maxLength: 9 }),
      )
      .map(([x, y, radii]) =>
        radii.map((r, n) => {
          const turn = (2 * Math.PI * n) / radii.length
          return [x + Math.round(r * Math.cos(turn)), y + Math.round(r * Math.sin(turn))] as const
        }),
      )
    const star = outline.map((corners) => polygon(ring(corners)))
    const frame = fc
      .tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), step, step)
      .map(([x, y, w, h]) => polygon(box(x, y, w + 40, h + 40), box(x + 10, y + 10, w, h)))
    const pair = fc
      .tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), step, step, step)
      .map(([x, y, w, v, h]) => [polygon(box(x, y, w, h)), polygon(box(x + w, y, v, h))])
    await fc.assert(
      fc.asyncProperty(
        fc.array(star, { maxLength: 2 }),
        fc.array(frame, { maxLength: 2 }),
        pair,
        fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })), {
          minLength: 4,
          maxLength: 4,
        }),
        async (stars, frames, sides, places) => {
          const areas = [...stars, ...frames, ...sides]
          const { id } = await community(areas)
          const corners = areas.flatMap((area) => area.coordinates.flatMap((one) => one.slice(0, 2)))
          const middles = areas.map((area) => {
            const [[a, b]] = [area.coordinates[0] as readonly Corner[]]
            return [((a as Corner)[0] + (b as Corner)[0]) / 2, ((a as Corner)[1] + (b as Corner)[1]) / 2] as Corner
          })
          for (const one of [...places.map(([x, y]) => at(x, y)), ...corners, ...middles]) {
            const expected = areas.findIndex((area) => isInArea(area, place(one)))
            expect((await findGridAt(id, place(one)))?.code).toBe(expected < 0 ? undefined : `G-${expected}`)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
