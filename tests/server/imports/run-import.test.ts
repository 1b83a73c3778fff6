import type { RunningServer } from '../../../server/start'
import { Homes } from '../../../server/modules/homes/home.model'
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
import { sendSheet, xlsxOf } from '../../support/sheets'

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

describe('an import', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startTestServer('imports')
  })
  afterAll(() => server.stop())

  const as = (person: { token: string }) => speak(server.url, person)
  const setUp = async (): Promise<{ community: TestCommunity; secretary: TestPerson }> => {
    const community = await makeCommunity()
    return { community, secretary: await makeSecretary(community, community.id) }
  }
  const upload = async (person: TestPerson, kind: 'organisations' | 'people', rows: (string | number | null)[][]) => {
    const answer = await sendSheet(server.url, person, kind, await xlsxOf(rows))
    expect([answer.status, answer.body.error]).toEqual([201, undefined])
    return answer.body
  }
  const check = async (person: TestPerson, kind: 'organisations' | 'people', rows: (string | number | null)[][]) => {
    const { id, mapping } = await upload(person, kind, rows)
    const answer = await as(person).post(`/imports/${id}/check`, { mapping })
    expect([answer.status, answer.body.error]).toEqual([200, undefined])
    return answer.body
  }
  const run = async (person: TestPerson, kind: 'organisations' | 'people', rows: (string | number | null)[][]) => {
    const { id } = await check(person, kind, rows)
    const answer = await as(person).post(`/imports/${id}/run`)
    expect([answer.status, answer.body.error]).toEqual([200, undefined])
    return answer.body
  }

  it('brings organisations, parents first, and people with homes and posts', async () => {
    const { community, secretary } = await setUp()
    const organisations = await run(secretary, 'organisations', ORGANISATIONS)
    expect(organisations).toMatchObject({ status: 'done', made: 4, availableActions: ['undo'] })
    const grid = await Organisations.findOne({ communityId: community.id, code: 'N-1-1' }).lean()
    const branch = await Organisations.findOne({ communityId: community.id, code: 'N-1' }).lean()
    expect(grid).toMatchObject({ kind: 'grid', buildings: ['11栋', '12栋', '13栋'], parentId: branch?._id })
    expect(grid?.path).toEqual([community.id, branch?._id, grid?._id])

    const people = await run(secretary, 'people', PEOPLE)
    expect(people).toMatchObject({ made: 3, report: { fresh: 3, known: 0, wrong: 0, errors: [] } })
    const wang = await People.findOne({ communityId: community.id, name: '王建国' }).lean()
    expect(wang).toMatchObject({ phone: '13900000001', address: '11栋2单元0402', joinedAt: null, consent: null })
    expect(await Homes.findOne({ personId: wang?._id }).lean()).toMatchObject({
      status: 'verified',
      isMain: true,
      unit: '2',
      room: '0402',
      gridId: grid?._id,
      branchId: branch?._id,
    })
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
    await run(secretary, 'organisations', ORGANISATIONS)
    await run(secretary, 'people', PEOPLE)
    const counts = async () => [
      await Organisations.countDocuments({ communityId: community.id }),
      await People.countDocuments({ communityId: community.id }),
      await Homes.countDocuments({ communityId: community.id }),
      await Memberships.countDocuments({ communityId: community.id }),
    ]
    const before = await counts()
    expect(await run(secretary, 'organisations', ORGANISATIONS)).toMatchObject({ made: 0, report: { known: 4 } })
    expect(await run(secretary, 'people', PEOPLE)).toMatchObject({ made: 0, report: { fresh: 0, known: 3 } })
    expect(await counts()).toEqual(before)
  })
})
