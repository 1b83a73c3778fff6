import mongoose, { Types } from 'mongoose'
import { inTransaction } from '../../../server/db/with-transaction'
import { insertOrganisations } from '../../../server/modules/organisations/import-organisations'
import { Organisations, type Organisation } from '../../../server/modules/organisations/organisation.model'
import { takeBuildings } from '../../../server/modules/organisations/write-organisation'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makeSecretary, speak, type TestCommunity, type TestPerson } from '../../support/builders'
import { startTestServer } from '../../support/server'
import { takeSheet } from '../../support/sheets'
import { until } from '../../support/until'

describe('the buildings of grids', () => {
  let server: RunningServer
  let community: TestCommunity
  let above: TestPerson
  let code = 0
  beforeAll(async () => {
    server = await startTestServer('take-buildings')
  })
  beforeEach(async () => {
    community = await makeCommunity()
    above = await makeSecretary(community, community.id)
  })
  afterAll(() => server.stop())

  const desk = () => speak(server.url, above)
  const edit = (id: Types.ObjectId | string, buildings: string[]) =>
    desk().post(`/organisations/${id}/edit`, { buildings })
  const add = (buildings: string[]) =>
    desk().post('/organisations', {
      kind: 'grid',
      parentId: community.branch2.toHexString(),
      name: '新网格',
      code: `T-${++code}`,
      buildings,
    })
  const holders = (building: string) =>
    Organisations.countDocuments({ communityId: community.id, closedAt: null, buildings: building })
  const TAKEN = { path: 'buildings', message: '3栋已在「第一网格」，请先从那里去掉' }
  const SHEET = [
    ['代码', '名称', '类别', '上级代码', '楼栋'],
    ['N-1', '北一支部', '支部', '', ''],
    ['N-1-1', '北一网格', '网格', 'N-1', '11栋、12栋'],
    ['N-1-2', '北二网格', '网格', 'N-1', '13栋'],
  ]

  it('refuses one that another grid of the community has, and names it', async () => {
    for (const answer of [await edit(community.grid2, ['5栋', '3栋']), await add(['3栋'])]) {
      expect([answer.status, answer.body.error.details.issues]).toEqual([400, [TAKEN]])
    }
    expect(await holders('3栋')).toBe(1)
  })

  it('refuses the row of a spreadsheet, and takes the others', async () => {
    const rows = [...SHEET, ['N-1-3', '北三网格', '网格', 'N-1', '3-4栋'], ['N-1-4', '北四网格', '网格', 'N-1', '13栋']]
    const { made, report } = await takeSheet(server.url, above, 'organisations', rows)
    expect([made, report.wrong]).toEqual([3, 2])
    expect(report.errors.map((one: { row: number; message: string }) => [one.row, one.message])).toEqual([
      [5, TAKEN.message],
      [5, '4栋已在「第一网格」，请先从那里去掉'],
      [6, '13栋已在「北二网格」，请先从那里去掉'],
    ])
  })

  it('keeps its own, takes what another gave up or was closed with, and what another estate calls the same', async () => {
    expect((await edit(community.grid1, ['1栋', '2栋', '4栋', '9栋'])).status).toBe(200)
    expect((await edit(community.grid2, ['3栋', '5栋', '河畔小区4栋'])).status).toBe(200)
    const made = (await add(['20栋'])).body
    expect((await edit(community.grid1, ['20栋'])).status).toBe(400)
    await desk().post(`/organisations/${made.id}/close`, { reason: '并入' })
    expect((await edit(community.grid1, ['20栋'])).body.buildings).toEqual(['20栋'])
    const elsewhere = await makeCommunity()
    const there = speak(server.url, await makeSecretary(elsewhere, elsewhere.id))
    expect((await there.post(`/organisations/${elsewhere.grid1}/edit`, { buildings: ['20栋'] })).status).toBe(200)
  })

  it('gives one building to one grid, of many that ask at once', async () => {
    const grids = await Promise.all(Array.from({ length: 6 }, async () => (await add([])).body.id as string))
    const answers = await Promise.all([...grids.map((id) => edit(id, ['30栋'])), add(['30栋'])])
    expect(answers.filter((one) => one.status < 300)).toHaveLength(1)
    for (const one of answers.filter((other) => other.status >= 300)) {
      expect([one.status, one.body.error.details.issues[0].message]).toEqual([
        400,
        expect.stringMatching(/^30栋已在「新网格」/),
      ])
    }
    expect(await holders('30栋')).toBe(1)
  })

  it('gives it to the spreadsheet or to the desk, not to both', async () => {
    const _id = new Types.ObjectId()
    const grid = {
      _id,
      communityId: community.id,
      kind: 'grid',
      code: 'N-9',
      name: '北九网格',
      buildings: ['31栋'],
      parentId: community.branch1,
      path: [community.id, community.branch1, _id],
      closedAt: null,
    } as Organisation
    const settled = await Promise.allSettled([
      inTransaction(null, (tx) => insertOrganisations([grid], tx)),
      edit(community.grid2, ['31栋']).then(({ status, body }) => {
        if (status >= 300) throw new Error(body.error.message)
      }),
    ])
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await holders('31栋')).toBe(1)
  })

  it('lists the row of a building that was taken while the spreadsheet was being written', async () => {
    const { id } = await takeSheet(server.url, above, 'organisations', SHEET, 'checked')
    const aborted = async () =>
      (await mongoose.connection.getClient().db('admin').command({ serverStatus: 1 })).transactions
        .totalAborted as number
    let run: ReturnType<ReturnType<typeof desk>['post']> | undefined
    await inTransaction(null, async (tx) => {
      const buildings = ['12栋']
      await takeBuildings([{ _id: community.grid1, communityId: community.id, buildings }], tx)
      await Organisations.updateOne({ _id: community.grid1 }, { $set: { buildings } }, { session: tx })
      const before = await aborted()
      run ??= desk().post(`/imports/${id}/run`)
      // It has planned with 12栋 free, and has met this transaction.
      await until(async () => (await aborted()) > before)
    })
    const done = (await run)?.body
    expect(done).toMatchObject({ status: 'done', made: 2, report: { fresh: 2, wrong: 1 } })
    expect(done.report.errors).toMatchObject([{ row: 3, message: '12栋已在「第一网格」，请先从那里去掉' }])
    expect(await holders('12栋')).toBe(1)
  })
})
