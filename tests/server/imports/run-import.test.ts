import { randomUUID } from 'node:crypto'
import type { RunningServer } from '../../../server/start'
import { Homes } from '../../../server/modules/homes/home.model'
import { ImportBatches } from '../../../server/modules/imports/import-batch.model'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { People } from '../../../server/modules/people/person.model'
import {
  makeCommunity,
  makePerson,
  makeSecretary,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'
import { branchesAndGrids, residents, takeSheet } from '../../support/sheets'
import { until } from '../../support/until'

const ORGANISATIONS = [
  ['网格代码', '名称', '类别', '上级代码', '值班电话', '楼栋'],
  ['N-1-1', '北一网格', '网格', 'N-1', '', '11-13栋'],
  ['N-1', '北一支部', '邻里党支部', '', '13800002001', ''],
  ['N-2', '北二支部', '支部', '', '', ''],
  ['N-2-1', '北二网格', '网格党小组', 'N-2', '', '14号楼、15栋'],
]
const PEOPLE = [
  ['姓名', '手机号', '楼栋', '单元', '房号', '身份', '所在支部'],
  ['王建国', '13900000001', '11栋', '2单元', '0402', '党员', 'N-1'],
  ['李秀兰', '', '12', '一单元', '301室', '', ''],
  ['张海波', '139 0000 0003', '14号楼', '', '201', '网格员', 'N-2-1'],
]

describe('a run of an import', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer('run-import')
  })
  afterAll(() => server.stop())

  const as = (person: { token: string }) => speak(server.url, person)
  const setUp = async (): Promise<{ community: TestCommunity; secretary: TestPerson }> => {
    const community = await makeCommunity()
    return { community, secretary: await makeSecretary(community, community.id) }
  }
  const take = (...rest: Parameters<typeof takeSheet> extends [string, ...infer Rest] ? Rest : never) =>
    takeSheet(server.url, ...rest)
  const countsOf = async ({ id: communityId }: TestCommunity) => ({
    organisations: await Organisations.countDocuments({ communityId }),
    people: await People.countDocuments({ communityId }),
    homes: await Homes.countDocuments({ communityId }),
    posts: await Memberships.countDocuments({ communityId }),
  })

  it('is refused before a check, after it was done, and to whoever may not see it', async () => {
    const { community, secretary } = await setUp()
    const { id } = await take(secretary, 'organisations', ORGANISATIONS, 'uploaded')
    const early = await as(secretary).post(`/imports/${id}/run`)
    expect(early.body.error).toMatchObject({ code: 'status-changed', details: { status: 'uploaded' } })
    const elsewhere = await makeCommunity()
    for (const person of [
      await makePerson(community),
      await makeSecretary(community),
      await makeSecretary(elsewhere, elsewhere.id),
    ])
      expect((await as(person).post(`/imports/${id}/run`)).status).toBe(404)
    const { mapping } = (await as(secretary).get(`/imports/${id}`)).body
    await as(secretary).post(`/imports/${id}/check`, { mapping })
    await as(secretary).post(`/imports/${id}/run`)
    expect((await as(secretary).post(`/imports/${id}/run`)).body.error.details).toEqual({ status: 'done' })
    expect((await as(secretary).post(`/imports/${id}/check`, { mapping })).status).toBe(409)
  })

  it('brings organisations, parents first, and people with homes and posts', async () => {
    const { community, secretary } = await setUp()
    const organisations = await take(secretary, 'organisations', ORGANISATIONS)
    expect(organisations).toMatchObject({ status: 'done', made: 4, availableActions: ['undo'] })
    const grid = await Organisations.findOne({ communityId: community.id, code: 'N-1-1' }).lean()
    const branch = await Organisations.findOne({ communityId: community.id, code: 'N-1' }).lean()
    expect(grid).toMatchObject({ kind: 'grid', buildings: ['11栋', '12栋', '13栋'], parentId: branch?._id })
    expect(grid?.path).toEqual([community.id, branch?._id, grid?._id])

    const people = await take(secretary, 'people', PEOPLE)
    expect(people).toMatchObject({ made: 3, report: { fresh: 3, known: 0, wrong: 0, errors: [] } })
    const wang = await People.findOne({ communityId: community.id, name: '王建国' }).lean()
    expect(wang).toMatchObject({ phone: '13900000001', address: '11栋2单元0402', joinedAt: null, consent: null })
    const home = await Homes.findOne({ personId: wang?._id }).lean()
    expect(home).toMatchObject({
      status: 'verified',
      isMain: true,
      unit: '2',
      room: '0402',
      gridId: grid?._id,
      branchId: branch?._id,
    })
    expect(home?.steps.map((step) => [step.action, step.actorId, step.role])).toEqual([
      ['join', secretary.objectId, 'community-secretary'],
      ['verify', secretary.objectId, 'community-secretary'],
    ])
    const posts = await Memberships.find({ personId: wang?._id, until: null }).lean()
    expect(posts.map((post) => [post.role, post.organisationId])).toEqual(
      expect.arrayContaining([
        ['resident', community.id],
        ['party-member', branch?._id],
      ]),
    )
    expect(await Homes.findOne({ communityId: community.id, building: '12栋' }).lean()).toMatchObject({
      unit: '1',
      room: '301',
    })
  })

  it('makes nothing new of the same file twice', async () => {
    const { community, secretary } = await setUp()
    await take(secretary, 'organisations', ORGANISATIONS)
    await take(secretary, 'people', PEOPLE)
    const before = await countsOf(community)
    expect(await take(secretary, 'organisations', ORGANISATIONS)).toMatchObject({ made: 0, report: { known: 4 } })
    expect(await take(secretary, 'people', PEOPLE)).toMatchObject({ made: 0, report: { fresh: 0, known: 3 } })
    expect(await countsOf(community)).toEqual(before)
  })

  it('gives homes that are there already to the grids it brings', async () => {
    const { community, secretary } = await setUp()
    const person = await makePerson(community)
    const body = { communityId: community.id.toHexString(), kind: 'own', building: '14栋', room: '1' }
    const { id, grid } = (await as(person).post('/homes', body)).body
    expect(grid).toBeNull()
    await take(secretary, 'organisations', ORGANISATIONS)
    expect((await as(person).get('/homes')).body.items[0]).toMatchObject({ id, grid: { name: '北二网格' } })
  })

  it('writes every row once, of many runs at once', async () => {
    const { community, secretary } = await setUp()
    await take(secretary, 'organisations', branchesAndGrids())
    const before = await countsOf(community)
    const { id } = await take(secretary, 'people', residents(1200), 'checked')
    const answers = await Promise.all(Array.from({ length: 6 }, () => as(secretary).post(`/imports/${id}/run`)))
    for (const one of answers) expect([200, 409]).toContain(one.status)
    expect((await as(secretary).get(`/imports/${id}`)).body).toMatchObject({ status: 'done', made: 1200 })
    const after = await countsOf(community)
    expect(after).toEqual({
      ...before,
      people: before.people + 1200,
      homes: before.homes + 1200,
      posts: before.posts + 1200 + 24,
    })
  })

  it('is refused while another writes, and taken up again where it stands still', async () => {
    const { secretary } = await setUp()
    const { id } = await take(secretary, 'organisations', ORGANISATIONS, 'checked')
    await ImportBatches.updateOne({ _id: id }, { $set: { status: 'running', movedAt: new Date() } })
    const moving = await as(secretary).get(`/imports/${id}`)
    expect(moving.body.availableActions).toEqual([])
    expect((await as(secretary).post(`/imports/${id}/run`)).body.error.details).toEqual({ status: 'running' })
    await ImportBatches.updateOne({ _id: id }, { $set: { movedAt: new Date(Date.now() - 61_000) } })
    const answers = await Promise.all([1, 2, 3].map(() => as(secretary).post(`/imports/${id}/run`)))
    for (const one of answers) expect([200, 409]).toContain(one.status)
    await until(async () => (await as(secretary).get(`/imports/${id}`)).body.status === 'done')
    expect((await as(secretary).get(`/imports/${id}`)).body).toMatchObject({ made: 4, availableActions: ['undo'] })
  })

  it('is answered again under its key, without running again', async () => {
    const { secretary } = await setUp()
    const { id } = await take(secretary, 'organisations', ORGANISATIONS, 'checked')
    const key = randomUUID()
    const first = await as(secretary).post(`/imports/${id}/run`, {}, { key })
    const again = await as(secretary).post(`/imports/${id}/run`, {}, { key })
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  })

  it('goes on over what somebody made by hand after the check', async () => {
    const { community, secretary } = await setUp()
    const { id } = await take(secretary, 'organisations', ORGANISATIONS, 'checked')
    await Organisations.create({
      communityId: community.id,
      kind: 'branch',
      code: 'N-2',
      name: '北二支部',
      path: [community.id],
    })
    const { body } = await as(secretary).post(`/imports/${id}/run`)
    expect(body).toMatchObject({ status: 'done', made: 3, report: { fresh: 3, known: 1, wrong: 0 } })
    expect(await ImportBatches.countDocuments({ _id: id, status: 'done' })).toBe(1)
  })
})
