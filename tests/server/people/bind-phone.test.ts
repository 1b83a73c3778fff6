import { Types } from 'mongoose'
import { Limits } from '../../../server/db/limit.model'
import { Homes } from '../../../server/modules/homes/home.model'
import { Duties } from '../../../server/modules/organisations/duty.model'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { People } from '../../../server/modules/people/person.model'
import { inTransaction } from '../../../server/db/with-transaction'
import { claimImported } from '../../../server/modules/people/claim-imported'
import { adoptRegistration } from '../../../server/modules/people/update-person'
import { ServiceItems } from '../../../server/modules/services/service-item.model'
import { refreshPosts } from '../../../server/modules/session/refresh-posts'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeImported,
  makePerson,
  makeSecretary,
  newPhone,
  PLACE,
  speak,
  type TestCommunity,
  type TestPerson,
} from '../../support/builders'
import { useTestClock } from '../../support/clock'
import { ask, startTestServer, type Answer } from '../../support/server'
import { startSmsGateway, type SmsGateway } from '../../support/sms-gateway'
import { startWechat, type WechatServer } from '../../support/wechat-server'

const WECHAT = { WECHAT_APPID: 'wx0123456789abcdef', WECHAT_SECRET: 'not-a-real-secret' }

describe('a phone of one’s own', () => {
  let gateway: SmsGateway
  let wechat: WechatServer
  let server: RunningServer
  let community: TestCommunity
  const time = useTestClock()

  beforeAll(async () => {
    gateway = await startSmsGateway()
    wechat = await startWechat(WECHAT.WECHAT_APPID, WECHAT.WECHAT_SECRET)
    server = await startTestServer('bind-phone', { ...gateway.env, ...WECHAT, WECHAT_API_BASE: wechat.url })
    community = await makeCommunity()
  })
  beforeEach(() => Limits.deleteMany({}))
  afterAll(async () => {
    expect([...gateway.complaints, ...wechat.complaints]).toEqual([])
    await server.stop()
    await gateway.stop()
    await wechat.stop()
  })

  const somebody = (more = {}) => makePerson(community, [{ role: 'resident' }], { phone: null, ...more })
  const codeFor = async (phone: string, purpose = 'phone') => {
    await ask(server.url, 'POST', '/sms-codes', { body: { phone, purpose }, key: null })
    return gateway.codeFor(phone)
  }
  const bind = (person: TestPerson, phone: string, code: string, key?: string) =>
    speak(server.url, person).post('/me/phone', { phone, code }, { key })
  const byWechat = (person: TestPerson, code: string, key?: string) =>
    speak(server.url, person).post('/me/phone/wechat', { code }, { key })
  const me = async (person: TestPerson) => (await speak(server.url, person).get('/me')).body

  it('refuses a wrong code and one for a login, and leaves the person as they were', async () => {
    const person = await somebody()
    const phone = newPhone()
    const login = await codeFor(phone, 'login')
    expect((await bind(person, phone, login)).body.error.code).toBe('sms-code-wrong')
    expect(await me(person)).toMatchObject({ phone: null, hasVerifiedPhone: false })
  })

  it('refuses a phone somebody else has proved, by either way', async () => {
    const phone = newPhone()
    await somebody({ phone, phoneVerifiedAt: new Date() })
    const [one, other] = [await somebody(), await somebody()]
    const code = await codeFor(phone)
    expect((await bind(one, phone, code)).body.error.code).toBe('phone-taken')
    const chosen = wechat.givePhoneCode({ purePhoneNumber: phone })
    expect((await byWechat(other, chosen)).body.error.code).toBe('phone-taken')
    expect(await me(one)).toMatchObject({ phone: null })
  })

  it('says in words for a phone that WeChat did not take the code', async () => {
    const { body } = await byWechat(await somebody(), 'nobody-gave-this')
    expect(body.error).toMatchObject({ code: 'wechat-code-invalid', message: expect.stringMatching(/手机号/) })
  })

  it('gives the phone to one of ten who prove it at once', async () => {
    const phone = newPhone()
    const people = await Promise.all(Array.from({ length: 10 }, () => somebody()))
    const answers = await Promise.all(
      people.map((one) => byWechat(one, wechat.givePhoneCode({ purePhoneNumber: phone }))),
    )
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
    expect(answers.filter((one) => one.body.error?.code === 'phone-taken')).toHaveLength(9)
    expect(await People.countDocuments({ phone })).toBe(1)
  })

  it('proves it by message and by WeChat, and answers a replay without asking again', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const phone = newPhone()
    const code = await codeFor(phone)
    const first = await bind(one, phone, code, 'phone-key')
    expect(first.body).toMatchObject({ id: one.id, phone })
    expect((await bind(one, phone, code, 'phone-key')).body).toEqual(first.body)
    const chosen = newPhone()
    const given = wechat.givePhoneCode({ purePhoneNumber: chosen })
    expect((await byWechat(other, given, 'wechat-key')).body).toMatchObject({ phone: chosen })
    const calls = wechat.calls()
    expect((await byWechat(other, given, 'wechat-key')).body).toMatchObject({ phone: chosen })
    expect(wechat.calls()).toBe(calls)
    expect(await me(other)).toMatchObject({ phone: chosen, hasVerifiedPhone: true })
  })

  it('makes the posts and homes a spreadsheet brought this person’s, and the row goes', async () => {
    const phone = newPhone()
    const row = await makeImported(community, phone, [{ role: 'party-member', at: community.branch1 }])
    const door = { building: '3栋', unit: '2', room: '402' }
    await Homes.create({
      communityId: community.id,
      personId: row.objectId,
      kind: 'own',
      ...door,
      path: [community.id, community.branch1],
      isMain: true,
      status: 'verified',
      joinedAt: new Date(),
      steps: [],
      importId: new Types.ObjectId(),
    })
    const person = await somebody({ name: '邻居', address: null })
    const desk = await makeSecretary(community, community.id)
    await speak(server.url, desk).get(`/people/${row.id}`)
    expect((await byWechat(person, wechat.givePhoneCode({ purePhoneNumber: phone }))).status).toBe(200)
    const seen = await me(person)
    expect(seen).toMatchObject({ name: row.name, address: '3栋2单元402', phone })
    expect(seen.posts.map((post: { role: string }) => post.role)).toEqual(
      expect.arrayContaining(['resident', 'party-member']),
    )
    expect((await speak(server.url, person).get('/me/looks')).body.items).toMatchObject([{ by: { name: desk.name } }])
    expect(await People.findById(row.objectId)).toBeNull()
    expect(await Homes.find({ personId: person.objectId, leftAt: null }).lean()).toMatchObject([
      { ...door, isMain: true, status: 'verified' },
    ])
    expect(await Memberships.countDocuments({ personId: row.objectId })).toBe(0)
  })

  it('leaves no post and no turn of duty with the row that are given in the same moment', async () => {
    const above = await makeSecretary(community, community.id)
    const [from, until] = [new Date(Date.now() + 3_600_000), new Date(Date.now() + 7_200_000)]
    const rounds = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const phone = newPhone()
        const row = await makeImported(community, phone, [{ role: 'party-member', at: community.branch1 }])
        return { row, person: await somebody(), code: wechat.givePhoneCode({ purePhoneNumber: phone }) }
      }),
    )
    const at = { organisationId: community.grid1.toHexString(), role: 'grid-worker' }
    const turn = { from: from.toISOString(), until: until.toISOString() }
    const answers = await Promise.all(
      rounds.map(({ row, person, code }) =>
        Promise.all([
          speak(server.url, above).post('/memberships', { personId: row.id, ...at }),
          speak(server.url, above).post(`/organisations/${at.organisationId}/duties`, { personId: row.id, ...turn }),
          byWechat(person, code),
        ]),
      ),
    )
    const rows = rounds.map(({ row }) => row.objectId)
    expect(await Memberships.countDocuments({ personId: { $in: rows } })).toBe(0)
    expect(await Duties.countDocuments({ personId: { $in: rows } })).toBe(0)
    for (const [n, [given, turned, claimed]] of answers.entries()) {
      expect(claimed.status).toBe(200)
      expect([201, 404]).toContain(given.status)
      const { objectId: personId, token } = rounds[n]?.person as TestPerson
      expect(await Memberships.countDocuments({ personId, role: 'grid-worker' })).toBe(given.status === 201 ? 1 : 0)
      expect(await Duties.countDocuments({ personId })).toBe(turned.status < 300 ? 1 : 0)
      const { posts } = (await speak(server.url, { token }).get('/me')).body as { posts: { role: string }[] }
      expect(posts.some(({ role }) => role === 'grid-worker')).toBe(given.status === 201)
    }
  })

  it('hands over what the row was named to supervise, with the orders that wait for it', async () => {
    const hidden = await makeCommunity([{ isConfidential: true }])
    const phone = newPhone()
    const row = await makeImported(hidden, phone, [{ role: 'community-secretary', at: hidden.id }])
    await ServiceItems.updateMany({ communityId: hidden.id }, { supervisorId: row.objectId })
    const asks = await makePerson(hidden)
    const { id } = (await speak(server.url, asks).post('/orders', PLACE)).body
    const person = await makePerson(hidden, [{ role: 'resident' }], { phone: null })
    expect((await speak(server.url, person).get(`/orders/${id}`)).status).toBe(404)
    expect((await byWechat(person, wechat.givePhoneCode({ purePhoneNumber: phone }))).status).toBe(200)
    expect((await speak(server.url, person).get(`/orders/${id}`)).body.availableActions).toContain('dispatch')
    expect(await ServiceItems.countDocuments({ communityId: hidden.id, supervisorId: person.objectId })).toBe(1)
  })

  it('ends a post in the session of whoever it comes to while the end is asked for', async () => {
    const above = speak(server.url, await makeSecretary(community, community.id))
    const [phone, person] = [newPhone(), await somebody()]
    const row = await makeImported(community, phone, [{ role: 'grid-worker', at: community.grid1 }])
    const post = await Memberships.findOne({ personId: row.objectId, role: 'grid-worker' }).lean()
    let ended: Promise<Answer> | undefined
    await inTransaction(null, async (tx) => {
      await claimImported(person.objectId, phone, tx)
      await refreshPosts(person.objectId, tx)
      ended ??= above.post(`/memberships/${String(post?._id)}/end`)
      // The end has found the row's post by now, and cannot write it before this is through.
      for (let n = 0; n < 5; n++) await above.get('/me')
    })
    expect((await ended)?.status).toBe(200)
    expect((await me(person)).posts.map(({ role }: { role: string }) => role)).toEqual(['resident'])
  })

  it('keeps what the person has told, and takes the row in once of many who ask at once', async () => {
    const phone = newPhone()
    await makeImported(community, phone, [{ role: 'party-member', at: community.branch2 }])
    const person = await somebody({ name: '王芳', address: '试验小区5栋1单元101' })
    const again = () => byWechat(person, wechat.givePhoneCode({ purePhoneNumber: phone }))
    const answers = await Promise.all(Array.from({ length: 8 }, again))
    expect(answers.map((one) => one.status)).toEqual(Array(8).fill(200))
    expect(await me(person)).toMatchObject({ name: '王芳', address: '试验小区5栋1单元101' })
    expect(await Memberships.countDocuments({ personId: person.objectId, role: 'party-member', until: null })).toBe(1)
    expect(await People.countDocuments({ phone })).toBe(1)
  })

  it('leaves rows alone that no spreadsheet brought, or that have joined', async () => {
    const phone = newPhone()
    const other = await somebody({ phone })
    await byWechat(await somebody(), wechat.givePhoneCode({ purePhoneNumber: phone }))
    expect((await speak(server.url, other).get('/me')).status).toBe(200)
    expect(await People.countDocuments({ phone })).toBe(2)
  })

  it('can be changed for another, and the old one is free again', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const [old, fresh] = [newPhone(), newPhone()]
    await bind(one, old, await codeFor(old))
    await bind(one, fresh, await codeFor(fresh))
    time.pass(60_000)
    expect((await bind(other, old, await codeFor(old))).status).toBe(200)
    expect(await me(one)).toMatchObject({ phone: fresh })
  })

  it('stays as it was proved when a volunteer’s form names another', async () => {
    const [proved, typed] = [newPhone(), newPhone()]
    const one = await somebody({ phone: proved, phoneVerifiedAt: new Date() })
    const other = await somebody({ phone: null })
    for (const { objectId } of [one, other])
      await inTransaction(null, (tx) =>
        adoptRegistration(objectId, { name: '周晓梅', phone: typed, skills: [], address: '3栋' }, tx),
      )
    expect([(await me(one)).phone, (await me(other)).phone]).toEqual([proved, typed])
  })
})
