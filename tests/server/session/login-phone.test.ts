import { Types } from 'mongoose'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { clock } from '../../../server/platform/clock'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { Consents } from '../../../server/modules/people/consent.model'
import { People } from '../../../server/modules/people/person.model'
import { SmsCodes } from '../../../server/modules/sms/sms-code.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makeImported, newPhone, speak, type TestCommunity } from '../../support/builders'
import { ask, startTestServer } from '../../support/server'
import { startSmsGateway, type SmsGateway } from '../../support/sms-gateway'

const MINUTE = 60_000

describe('login by phone', () => {
  let gateway: SmsGateway
  let server: RunningServer
  let community: TestCommunity
  const realNow = clock.now
  const wait = (ms: number) => {
    const now = clock.now().getTime() + ms
    clock.now = () => new Date(now)
  }

  beforeAll(async () => {
    gateway = await startSmsGateway()
    server = await startTestServer('login-phone', gateway.env)
    community = await makeCommunity()
  })
  afterEach(() => {
    clock.now = realNow
  })
  afterAll(async () => {
    expect(gateway.complaints).toEqual([])
    await server.stop()
    await gateway.stop()
  })

  const open = (path: string, body: unknown) => ask(server.url, 'POST', path, { body, key: null })
  const send = (phone: string, purpose = 'login') => open('/sms-codes', { phone, purpose })
  const login = (phone: string, code: string, consent = PRIVACY_VERSION) =>
    open('/session/phone', { phone, code, consent })
  const codeFor = async (phone: string, purpose = 'login') => {
    expect((await send(phone, purpose)).status).toBe(200)
    return gateway.codeFor(phone)
  }
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const enter = async (phone: string) => {
    const { status, body } = await login(phone, await codeFor(phone))
    expect(status).toBe(200)
    return speak(server.url, { token: body.token })
  }

  it.each([['0571-87654321'], ['12345678901'], [''], [{ $gt: '' }]])('refuses %j as a phone', async (phone) => {
    expect((await send(phone as string)).status).toBe(400)
  })

  it('refuses a wrong code, and after five tries the right one too', async () => {
    const phone = newPhone()
    const code = await codeFor(phone)
    for (let n = 0; n < 5; n++) expect((await login(phone, other(code))).body.error.code).toBe('sms-code-wrong')
    expect((await login(phone, code)).body.error.code).toBe('sms-code-wrong')
    expect(await People.countDocuments({ phone })).toBe(0)
  })

  it('counts twenty wrong tries at once as five, and none below', async () => {
    const phone = newPhone()
    const code = await codeFor(phone)
    const answers = await Promise.all(Array.from({ length: 20 }, () => login(phone, other(code))))
    expect(answers.map((one) => one.body.error.code)).toEqual(Array(20).fill('sms-code-wrong'))
    expect((await login(phone, code)).status).toBe(400)
    expect((await SmsCodes.find({ triesLeft: { $lt: 0 } })).length).toBe(0)
  })

  it('refuses a code after five minutes, of another purpose, of another phone, and the second time', async () => {
    const phone = newPhone()
    const old = await codeFor(phone)
    wait(5 * MINUTE)
    expect((await login(phone, old)).body.error.code).toBe('sms-code-wrong')
    const bound = await codeFor(phone, 'phone')
    expect((await login(phone, bound)).body.error.code).toBe('sms-code-wrong')
    const somebody = newPhone()
    await codeFor(somebody)
    wait(2 * MINUTE)
    const code = await codeFor(phone)
    if (code !== gateway.codeFor(somebody)) expect((await login(somebody, code)).status).toBe(400)
    expect((await login(phone, code)).status).toBe(200)
    expect((await login(phone, code)).body.error.code).toBe('sms-code-wrong')
  })

  it('asks for consent to the present text before it looks at the code', async () => {
    const phone = newPhone()
    const code = await codeFor(phone)
    expect((await login(phone, code, '2020-01-01')).body.error.code).toBe('consent-required')
    expect((await login(phone, code)).status).toBe(200)
  })

  it('lets one of twenty logins with the same code in', async () => {
    const phone = newPhone()
    const code = await codeFor(phone)
    const answers = await Promise.all(Array.from({ length: 20 }, () => login(phone, code)))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
    expect(await People.countDocuments({ phone })).toBe(1)
  })

  it('makes a person who has consented, a resident of the only community, and knows them again', async () => {
    const phone = newPhone()
    const me = (await (await enter(phone)).get('/me')).body
    expect(me).toMatchObject({ phone, hasVerifiedPhone: true, consent: { isCurrent: true } })
    expect(me.posts).toMatchObject([{ role: 'resident' }])
    wait(MINUTE)
    expect((await (await enter(phone)).get('/me')).body.id).toBe(me.id)
    expect(await Consents.find({ personId: new Types.ObjectId(me.id as string) }).lean()).toMatchObject([
      { action: 'given', version: PRIVACY_VERSION, guardianPhoneHash: null },
    ])
  })

  it('is the person a spreadsheet brought under the phone, with their posts', async () => {
    const phone = newPhone()
    const row = await makeImported(community, phone, [{ role: 'party-member', at: community.branch1 }])
    const me = (await (await enter(phone)).get('/me')).body
    expect(me).toMatchObject({ id: row.id, name: row.name })
    expect(me.posts).toMatchObject([{ role: 'party-member' }])
    expect(await People.findById(row.objectId).lean()).toMatchObject({ joinedAt: expect.any(Date), importId: null })
  })

  it('joins all rows of one phone into one person, a post held twice once', async () => {
    const phone = newPhone()
    const post = { role: 'party-member' as const, at: community.branch1 }
    const rows = [
      await makeImported(community, phone, [post]),
      await makeImported(community, phone, [post, { role: 'group-leader', at: community.branch2 }]),
    ]
    const me = (await (await enter(phone)).get('/me')).body
    expect(me.posts.map((one: { role: string }) => one.role).sort()).toEqual(['group-leader', 'party-member'])
    expect(await People.countDocuments({ phone })).toBe(1)
    expect(await Memberships.countDocuments({ personId: rows[1]?.objectId })).toBe(0)
  })
})
