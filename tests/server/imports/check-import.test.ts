import type { RunningServer } from '../../../server/start'
import { Homes } from '../../../server/modules/homes/home.model'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import { People } from '../../../server/modules/people/person.model'
import { makeCommunity, makeSecretary, speak, type TestCommunity, type TestPerson } from '../../support/builders'
import { startTestServer } from '../../support/server'
import { takeSheet } from '../../support/sheets'

describe('a check of an import', () => {
  let server: RunningServer
  let community: TestCommunity
  let secretary: TestPerson
  beforeAll(async () => {
    server = await startTestServer('check-import')
    community = await makeCommunity()
    secretary = await makeSecretary(community, community.id)
    await Organisations.updateOne({ _id: community.branch1 }, { $set: { code: 'S-1' } })
    await Organisations.updateOne({ _id: community.branch2 }, { $set: { code: 'S-2' } })
  })
  afterAll(() => server.stop())

  const take = (
    kind: 'organisations' | 'people',
    rows: (string | null)[][],
    upTo: 'uploaded' | 'checked' = 'checked',
  ) => takeSheet(server.url, secretary, kind, rows, upTo)
  const errorsOf = (view: { report: { errors: { row: number; field: string; value: string; message: string }[] } }) =>
    view.report.errors.map(({ row, field, value }) => [row, field, value])

  it('asks for every column that cannot be left out, and knows no others', async () => {
    const { id, mapping, columns } = await take(
      'people',
      [
        ['姓名', '备注'],
        ['李', ''],
      ],
      'uploaded',
    )
    expect(mapping).toEqual({ name: 0 })
    expect(columns).toMatchObject([
      { head: '姓名', samples: ['李'] },
      { head: '备注', samples: [] },
    ])
    const check = (given: unknown) => speak(server.url, secretary).post(`/imports/${id}/check`, { mapping: given })
    for (const [given, path] of [
      [{ name: 0 }, 'mapping.building'],
      [{ name: 0, building: 1 }, 'mapping.room'],
      [{ name: 0, building: 1, room: 2 }, 'mapping.room'],
      [{ name: 0, building: 1, room: 1, colour: 1 }, 'mapping.colour'],
      [{ name: -1 }, 'mapping.name'],
    ] as const) {
      const answer = await check(given)
      expect([answer.status, answer.body.error.details.issues[0].path]).toEqual([400, path])
    }
    expect((await check({ name: 0, building: 1, room: 1 })).status).toBe(200)
  })

  it('lists what is wrong with organisations, by row', async () => {
    const view = await take('organisations', [
      ['代码', '名称', '类别', '上级', '电话', '办公时间', '楼栋'],
      ['', '无代码', '网格', 'S-1', '', '', ''],
      ['好 码', '', '网格', 'S-1', '', '', ''],
      ['G-1', '第一', '城堡', 'S-1', '', '', ''],
      ['G-2', '第二', '网格', 'S-9', '', '', ''],
      ['G-3', '第三', '网格', '', '', '', ''],
      ['G-4', '第四', '网格', 'S-1', '1390000', '', ''],
      ['G-5', '第五', '网格', 'S-1', '', '', '3栋'],
      ['G-6', '第六', '网格', 'S-1', '', '', '河边'],
      ['B-1', '新支部', '支部', '', '', '', '9栋'],
      ['S-1', '网格冒用', '网格', 'S-2', '', '', ''],
      ['G-7', '第七', '网格', 'S-1', '', '', '21栋'],
      ['G-7', '第七又来', '网格', 'S-1', '', '', '22栋'],
      ['G-8', '第八', '网格', 'B-1', '', '', ''],
      ['G-9', '第九', '网格', 'S-1', '', '', '21号楼'],
      ['C-2', '又一社区', '社区', '', '', '', ''],
      ['S-2', '试验二支部', '支部', '', '', '', ''],
      ['G-10', '第十', '中心户', 'S-1', '', '', ''],
    ])
    expect(errorsOf(view)).toEqual([
      [2, 'code', ''],
      [3, 'code', '好 码'],
      [3, 'name', ''],
      [4, 'kind', '城堡'],
      [5, 'parent', 'S-9'],
      [6, 'parent', ''],
      [7, 'phone', '139****0000'],
      [8, 'buildings', '3栋'],
      [9, 'buildings', '河边'],
      [10, 'buildings', '9栋'],
      [11, 'code', 'S-1'],
      [13, 'code', 'G-7'],
      [14, 'parent', 'B-1'],
      [15, 'buildings', '21号楼'],
      [16, 'kind', '社区'],
      [18, 'parent', 'S-1'],
    ])
    expect(view.report).toMatchObject({ fresh: 1, known: 1, wrong: 15 })
    for (const { message, label } of view.report.errors) {
      expect(message).toMatch(/^[^A-Za-z!！]*[\u4e00-\u9fff][^!！]*$/)
      expect(label).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('lists what is wrong with people, by row, with phones masked', async () => {
    const view = await take('people', [
      ['河畔社区居民登记表'],
      ['姓名', '手机', '楼栋', '单元', '房号', '身份', '组织代码'],
      ['', '13900000001', '3栋', '', '402', '', ''],
      ['李一', '1390000000', '3栋', '', '402', '', ''],
      ['李二', '', '99栋', '', '402', '', ''],
      ['李三', '', '', '', '', '', ''],
      ['李四', '', '河边', '', '402', '', ''],
      ['李五', '', '3栋', '二楼', '402', '', ''],
      ['李六', '', '3栋', '', '402', '船长', ''],
      ['李七', '', '3栋', '', '403', '网格员', 'S-1'],
      ['李八', '', '3栋', '', '404', '网格员', ''],
      ['李九', '', '3栋', '', '405', '党员', 'S-7'],
      ['王一', '13900000002', '3栋', '', '406', '', ''],
      ['王一', '139-0000-0002', '5栋', '', '1', '', ''],
      ['王二', '', '3栋', '', '407', '', ''],
      ['王二', '13900000003', '3号楼', '', '407室', '', ''],
      ['赵书记', '', '3栋', '', '408', '社区书记', ''],
      ['钱一', '', '3栋', '', '409', '志愿者', 'S-1'],
      ['孙一', '', '3栋', '', '410', '党员', ''],
    ])
    expect(errorsOf(view)).toEqual([
      [3, 'name', ''],
      [4, 'phone', '139****0000'],
      [5, 'building', '99栋'],
      [6, 'building', ''],
      [6, 'room', ''],
      [7, 'building', '河边'],
      [8, 'unit', '二楼'],
      [9, 'role', '船长'],
      [10, 'organisation', 'S-1'],
      [11, 'organisation', ''],
      [12, 'organisation', 'S-7'],
      [14, 'name', '王一'],
      [16, 'name', '王二'],
      [17, 'role', '社区书记'],
      [18, 'role', '志愿者'],
    ])
    expect(view.report).toMatchObject({ fresh: 3, known: 0, wrong: 14 })
  })

  it('writes nothing, and can be done again with other columns', async () => {
    const communityId = community.id
    const count = () =>
      Promise.all(
        [Organisations, People, Homes, Memberships].map((one) => one.collection.countDocuments({ communityId })),
      )
    const before = await count()
    const rows = [
      ['姓名', '旧楼栋', '楼栋', '房号'],
      ['周一', '98栋', '3栋', '1'],
    ]
    const { id, mapping } = await take('people', rows, 'uploaded')
    expect(mapping).toEqual({ name: 0, building: 1, room: 3 })
    const check = (given: unknown) => speak(server.url, secretary).post(`/imports/${id}/check`, { mapping: given })
    expect((await check(mapping)).body.report).toMatchObject({ fresh: 0, wrong: 1 })
    const again = (await check({ ...mapping, building: 2 })).body
    expect(again).toMatchObject({ status: 'checked', report: { fresh: 1, wrong: 0, errors: [] } })
    expect(again.availableActions).toEqual(['check', 'run'])
    expect(await count()).toEqual(before)
  })

  it('knows people by name and phone, or by name and door', async () => {
    await People.create({ communityId: community.id, name: '吴一', phone: '13900000009', createdAt: new Date() })
    const view = await take('people', [
      ['姓名', '手机', '楼栋', '房号'],
      ['吴一', '13900000009', '3栋', '901'],
      ['吴一', '13900000008', '3栋', '902'],
      ['吴二', '13900000009', '3栋', '903'],
    ])
    expect(view.report).toMatchObject({ fresh: 2, known: 1, wrong: 0 })
  })
})
