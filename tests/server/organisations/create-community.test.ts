import { communityPlan, createCommunity } from '../../../server/modules/organisations/create-community'
import { findCustodian } from '../../../server/modules/organisations/find-custodian'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { findServices } from '../../../server/modules/services/find-services'
import { startCatalogue } from '../../../server/modules/services/start-catalogue'
import { connect, disconnect } from '../../../server/db/connection'
import { testDatabase } from '../../support/test-database'
import { Types } from 'mongoose'

const PLAN = communityPlan.parse({
  name: '试验社区',
  code: 'SY',
  phone: '02000000001',
  branches: [
    { name: '一支部', code: 'SY-1', grids: [{ name: '一网格', code: 'SY-1-1', buildings: ['1栋', '2栋'] }] },
    { name: '二支部', code: 'SY-2', grids: [{ name: '二网格', code: 'SY-2-1', buildings: ['3栋'] }] },
  ],
})

describe('setting a community up', () => {
  beforeAll(async () => {
    const { uri, dbName } = testDatabase('community')
    await connect(uri, dbName)
  })
  afterAll(disconnect)

  it('refuses a plan whose buildings nobody could match', () => {
    const bad = {
      ...PLAN,
      branches: [{ name: 'x', code: 'x', grids: [{ name: 'g', code: 'g', buildings: ['三号'] }] }],
    }
    expect(communityPlan.safeParse(bad).success).toBe(false)
  })

  it('refuses a plan that gives one building to two grids', () => {
    const grids = [
      { name: 'g', code: 'g', buildings: ['3栋', '3栋'] },
      { name: 'h', code: 'h', buildings: ['3栋'] },
    ]
    const parse = (count: number) =>
      communityPlan.safeParse({ ...PLAN, branches: [{ name: 'x', code: 'x', grids: grids.slice(0, count) }] })
    expect([parse(1).success, parse(2).success]).toEqual([true, false])
  })

  it('makes the tree once, however often it is asked', async () => {
    const first = await createCommunity(PLAN)
    expect(await createCommunity(PLAN)).toEqual(first)
    expect(await Organisations.countDocuments({ communityId: first })).toBe(5)
  })

  it('sends an address to the branch of its grid, and any other to the community', async () => {
    const id = await createCommunity(PLAN)
    const names = await Promise.all(
      ['2栋101', '三号楼二单元', '99栋', '东门'].map(async (address) => (await findCustodian(id, address)).name),
    )
    expect(names).toEqual(['一支部', '二支部', '试验社区', '试验社区'])
  })

  it('brings confidential services with their supervisor, not before', async () => {
    const id = await createCommunity({ ...PLAN, code: 'SY2' })
    await startCatalogue(id, null)
    expect((await findServices(id)).filter((one) => one.isConfidential)).toHaveLength(0)
    const other = await createCommunity({ ...PLAN, code: 'SY3' })
    const supervisorId = new Types.ObjectId()
    await startCatalogue(other, supervisorId)
    const confidential = (await findServices(other)).filter((one) => one.isConfidential)
    expect(confidential.map((one) => one.supervisorId)).toEqual([supervisorId, supervisorId])
  })
})
