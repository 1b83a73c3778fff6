import { PRIVACY_VERSION } from '#shared/people/privacy'
import { Limits } from '../../../server/db/limit.model'
import { Consents } from '../../../server/modules/people/consent.model'
import { People } from '../../../server/modules/people/person.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, newPhone, speak, type TestCommunity, type TestPerson } from '../../support/builders'
import { useTestClock } from '../../support/clock'
import { ask, startTestServer } from '../../support/server'
import { startSmsGateway, type SmsGateway } from '../../support/sms-gateway'

const AGREES = { version: PRIVACY_VERSION, isOver14: true }

describe('consent to the privacy text', () => {
  let gateway: SmsGateway
  let server: RunningServer
  let community: TestCommunity
  const time = useTestClock()

  beforeAll(async () => {
    gateway = await startSmsGateway()
    server = await startTestServer('consent', gateway.env)
    community = await makeCommunity()
  })
  beforeEach(() => Limits.deleteMany({}))
  afterAll(async () => {
    await server.stop()
    await gateway.stop()
  })

  const newcomer = () => makePerson(community, [{ role: 'resident' }], { consent: null })
  const agree = (person: TestPerson, body: unknown, key?: string) =>
    speak(server.url, person).post('/me/consent', body, { key })
  const rename = (person: TestPerson) => speak(server.url, person).post('/me/name', { name: '李秀兰' })
  const history = async (person: TestPerson) =>
    (await Consents.find({ personId: person.objectId }).sort({ at: 1 }).lean()).map((one) => one.action)
  const guardianCode = async (phone: string, purpose = 'guardian') => {
    await ask(server.url, 'POST', '/sms-codes', { body: { phone, purpose }, key: null })
    return gateway.codeFor(phone)
  }

  it('takes no name and no phone before it', async () => {
    const person = await newcomer()
    const { post } = speak(server.url, person)
    for (const answer of [
      await rename(person),
      await post('/me/phone', { phone: newPhone(), code: '123456' }),
      await post('/me/phone/wechat', { code: 'x' }),
    ])
      expect([answer.status, answer.body.error.code]).toEqual([403, 'consent-required'])
    expect((await speak(server.url, person).get('/services')).status).toBe(200)
  })

  it('refuses an older text, and a child without a guardian', async () => {
    const person = await newcomer()
    expect((await agree(person, { ...AGREES, version: '2020-01-01' })).body.error).toMatchObject({
      code: 'status-changed',
      details: { status: PRIVACY_VERSION },
    })
    expect((await agree(person, { ...AGREES, isOver14: false })).body.error.details.issues[0].path).toBe('guardian')
    expect(await history(person)).toEqual([])
  })

  it('refuses a guardian whose code is wrong, was for a login, or was used', async () => {
    const [person, second] = [await newcomer(), await newcomer()]
    const phone = newPhone()
    const as = (code: string) => ({ ...AGREES, isOver14: false, guardian: { name: '李建国', phone, code } })
    const login = await guardianCode(phone, 'login')
    expect((await agree(person, as(login))).body.error.code).toBe('sms-code-wrong')
    time.pass(60_000)
    const code = await guardianCode(phone)
    expect((await agree(person, as(code))).status).toBe(200)
    expect((await agree(second, as(code))).body.error.code).toBe('sms-code-wrong')
  })

  it('keeps of a guardian what the consent needs, in its history only a hash of the phone', async () => {
    const person = await newcomer()
    const phone = newPhone()
    const guardian = { name: '李建国', phone, code: await guardianCode(phone) }
    await agree(person, { ...AGREES, isOver14: false, guardian })
    expect((await People.findById(person.objectId).lean())?.consent?.guardian).toEqual({ name: '李建国', phone })
    expect((await speak(server.url, person).get('/me')).body.consent).toMatchObject({
      isCurrent: true,
      isGuardians: true,
    })
    const [line] = await Consents.find({ personId: person.objectId }).lean()
    expect(line?.guardianPhoneHash).toEqual(expect.any(String))
    expect(JSON.stringify(line)).not.toContain(phone)
  })

  it('keeps no guardian of somebody who is old enough', async () => {
    const person = await newcomer()
    await agree(person, { ...AGREES, guardian: { name: '李建国', phone: newPhone(), code: '123456' } })
    expect((await People.findById(person.objectId).lean())?.consent).toMatchObject({ guardian: null })
  })

  it('counts at once in every session, is written down once, and answers a replay alike', async () => {
    const person = await newcomer()
    const first = await agree(person, AGREES, 'same-key')
    expect(first.body).toEqual({ id: person.id, version: PRIVACY_VERSION })
    expect((await agree(person, AGREES, 'same-key')).body).toEqual(first.body)
    expect((await agree(person, AGREES)).status).toBe(200)
    expect((await rename(person)).status).toBe(200)
    expect(await history(person)).toEqual(['given'])
    expect((await speak(server.url, person).get('/me')).body).toMatchObject({
      name: '李秀兰',
      consent: { version: PRIVACY_VERSION, isCurrent: true },
    })
  })

  it('is written down once of twenty at once', async () => {
    const person = await newcomer()
    await Promise.all(Array.from({ length: 20 }, () => agree(person, AGREES)))
    expect(await history(person)).toEqual(['given'])
  })

  it('can be withdrawn: the account stays, nothing new is taken, and both are in the history', async () => {
    const person = await newcomer()
    await agree(person, AGREES)
    time.pass(1000)
    const { post, get } = speak(server.url, person)
    expect((await post('/me/consent/withdraw', {})).body).toEqual({ id: person.id, version: null })
    expect((await post('/me/consent/withdraw', {})).status).toBe(200)
    expect((await rename(person)).body.error.code).toBe('consent-required')
    expect((await get('/me')).body).toMatchObject({ id: person.id, consent: null })
    expect(await history(person)).toEqual(['given', 'withdrawn'])
  })
})
