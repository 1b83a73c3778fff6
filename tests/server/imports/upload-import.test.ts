import { randomUUID } from 'node:crypto'
import type { RunningServer } from '../../../server/start'
import { ImportBatches } from '../../../server/modules/imports/import-batch.model'
import { ImportRowChunks } from '../../../server/modules/imports/import-rows.model'
import { Organisations } from '../../../server/modules/organisations/organisation.model'
import {
  makeCommunity,
  makePerson,
  makeSecretary,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { ask, startTestServer } from '../../support/server'
import { csvOf, sendSheet, xlsxOf } from '../../support/sheets'
import { takePhoto } from '../../support/story'

const PEOPLE = [
  ['序号', '姓名', '联系电话', '所住楼栋', '单元', '门牌号', '职务', '所属支部代码'],
  ['1', '李秀兰', '13900000001', '3栋', '2', '402', '', ''],
  ['2', '王建国', '', '3栋', '1', '101', '党员', 'X-1'],
]

describe('the upload of a spreadsheet', () => {
  let server: RunningServer
  let community: TestCommunity
  let secretary: TestPerson
  beforeAll(async () => {
    server = await startTestServer('upload-import')
    community = await makeCommunity()
    secretary = await makeSecretary(community, community.id)
  })
  afterAll(() => server.stop())
  const send = (person: TestPerson, content: Buffer | string, more = {}) =>
    sendSheet(server.url, person, 'people', content, more)

  it('is refused to everybody who does not import', async () => {
    const sheet = await xlsxOf(PEOPLE)
    for (const person of [
      await makePerson(community),
      await makeSecretary(community),
      await makePerson(community, [{ role: 'auditor' }]),
    ]) {
      expect((await send(person, sheet)).status).toBe(403)
      expect((await speak(server.url, person).get('/imports')).status).toBe(403)
    }
    expect((await send({ ...secretary, token: 'nobody-has-ever-seen-this-token' }, sheet)).status).toBe(401)
  })

  it('is refused for what is no spreadsheet, is too large, or is missing, in words that speak of spreadsheets', async () => {
    const photo = await send(secretary, await takePhoto('#c8102e'), { name: '居民.xlsx' })
    expect([photo.status, photo.body.error.code]).toEqual([415, 'unsupported-media'])
    const large = await send(secretary, Buffer.alloc(11 * 1024 * 1024, 'a'))
    expect([large.status, large.body.error.code]).toEqual([413, 'payload-too-large'])
    const empty = await send(secretary, csvOf([['姓名']]))
    expect(empty.status).toBe(400)
    const form = new FormData()
    form.append('other', 'x')
    const none = await ask(server.url, 'POST', '/imports?kind=people', { token: secretary.token, raw: form })
    expect(none.status).toBe(400)
    for (const answer of [photo, large, empty, none]) {
      expect(answer.body.error.message).toMatch(/表格/)
      expect(answer.body.error.message).not.toMatch(/照片/)
    }
    const kind = await ask(server.url, 'POST', '/imports?kind=cars', { token: secretary.token, raw: form })
    expect(kind.body.error.details.issues[0].path).toBe('kind')
  })

  it('reads the columns, guesses what they are, and imports nothing', async () => {
    const { status, body } = await send(secretary, await xlsxOf(PEOPLE), { name: '居民 2026.xlsx' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind: 'people',
      status: 'uploaded',
      fileName: '居民 2026.xlsx',
      by: secretary.name,
      rows: 2,
      mapping: { name: 1, phone: 2, building: 3, unit: 4, room: 5, role: 6, organisation: 7 },
      report: null,
      made: 0,
      availableActions: ['check'],
    })
    expect(body.columns[1]).toEqual({ index: 1, head: '姓名', samples: ['李秀兰', '王建国'] })
    const { items } = (await speak(server.url, secretary).get('/imports')).body
    expect(items[0]).toMatchObject({ id: body.id, report: null })
    expect(JSON.stringify(items)).not.toMatch(/李秀兰|13900000001/)
  })

  it('tells the parent’s code from the own one, and finds a head below a title', async () => {
    const { body } = await sendSheet(
      server.url,
      secretary,
      'organisations',
      csvOf([
        ['河畔社区网格表'],
        ['上级代码', '代码', '所辖楼栋', '网格名称', '组织类别'],
        ['S-1', 'G-1', '1栋', '一网格', '网格'],
      ]),
    )
    expect(body).toMatchObject({ rows: 1, mapping: { parent: 0, code: 1, buildings: 2, name: 3, kind: 4 } })
  })

  it('keeps rows apart from the import, and lets them fade', async () => {
    const { body } = await send(secretary, csvOf(PEOPLE))
    const [chunk] = await ImportRowChunks.find({ batchId: body.id }).lean()
    expect(chunk?.rows).toHaveLength(2)
    expect((chunk?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(29 * 86_400_000)
    expect(JSON.stringify(await ImportBatches.findById(body.id).lean())).not.toMatch(/李秀兰|13900000001/)
    const fades = Object.values(await ImportRowChunks.collection.indexInformation({ full: true }))
    expect(fades).toContainEqual(expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }))
  })

  it('makes one import of the same key', async () => {
    const key = randomUUID()
    const first = await send(secretary, csvOf(PEOPLE), { key })
    const again = await send(secretary, csvOf(PEOPLE), { key })
    expect(again.body.id).toBe(first.body.id)
    expect((await send(secretary, csvOf(PEOPLE.slice(0, 2)), { key })).status).toBe(422)
  })

  it('is of one community: hidden from every other, open to the street above', async () => {
    const { id } = (await send(secretary, csvOf(PEOPLE))).body
    const elsewhere = await makeCommunity()
    const other = await makeSecretary(elsewhere, elsewhere.id)
    expect((await speak(server.url, other).get(`/imports/${id}`)).status).toBe(404)
    expect((await speak(server.url, other).get('/imports')).body.items).toEqual([])
    const street = await Organisations.create({
      communityId: community.id,
      kind: 'street',
      code: 'ST',
      name: '街道',
      path: [],
    })
    await Organisations.updateOne({ _id: street._id }, { $set: { path: [street._id], communityId: street._id } })
    const below = await makeCommunity()
    await Organisations.updateOne({ _id: below.id }, { $set: { path: [street._id, below.id], parentId: street._id } })
    const officer = await makePerson(below, [{ role: 'street-office', at: street._id }])
    const sent = await send(officer, csvOf(PEOPLE))
    expect(sent.status).toBe(201)
    expect(await ImportBatches.findById(sent.body.id).lean()).toMatchObject({
      communityId: below.id,
      role: 'street-office',
    })
  })
})
