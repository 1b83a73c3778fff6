import { Scans } from '../../../server/modules/session/scan.model'
import { Sessions } from '../../../server/modules/session/session.model'
import { Limits } from '../../../server/db/limit.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, makeSecretary, speak, type TestPerson } from '../../support/builders'
import { useTestClock } from '../../support/clock'
import { ask, startTestServer } from '../../support/server'

const DESK = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36'
const MINUTE = 60_000

describe('scan-to-login', () => {
  let server: RunningServer
  let secretary: TestPerson
  let resident: TestPerson
  const time = useTestClock()

  beforeAll(async () => {
    server = await startTestServer('scan')
    const community = await makeCommunity()
    secretary = await makeSecretary(community)
    resident = await makePerson(community)
  })
  beforeEach(() => Limits.deleteMany({}))
  afterAll(() => server.stop())

  const open = (path: string, body: unknown = {}) =>
    ask(server.url, 'POST', path, { body, key: null, headers: { 'user-agent': DESK } })
  const start = async () => (await open('/session/scan')).body as { code: string; secret: string; expiresAt: string }
  const claim = async (code: string, secret: string) => (await open('/session/scan/claim', { code, secret })).body
  const phone = (person: TestPerson) => ({
    see: (code: string) => speak(server.url, person).get(`/session/scan/${code}`),
    confirm: (code: string) => speak(server.url, person).post(`/session/scan/${code}/confirm`, {}, { key: null }),
    refuse: (code: string) => speak(server.url, person).post(`/session/scan/${code}/refuse`, {}, { key: null }),
  })

  it('refuses a phone without a session, a code nobody was given, and whoever has no part of the desk', async () => {
    const { code, secret } = await start()
    expect((await ask(server.url, 'POST', `/session/scan/${code}/confirm`, { key: null })).status).toBe(401)
    for (const act of ['see', 'confirm', 'refuse'] as const) {
      expect((await phone(secretary)[act]('nobody-was-given-this')).status).toBe(404)
      expect((await phone(resident)[act](code)).status).toBe(403)
    }
    expect(await claim(code, secret)).toEqual({ status: 'waiting' })
  })

  it('gives the token to the browser that asked and to no other', async () => {
    const { code, secret } = await start()
    const other = await start()
    await phone(secretary).confirm(code)
    expect(await claim(code, other.secret)).toEqual({ status: 'expired' })
    expect(await claim(code, code)).toEqual({ status: 'expired' })
    expect(await claim('nobody-was-given-this', secret)).toEqual({ status: 'expired' })
    expect(await claim(code, secret)).toMatchObject({ status: 'confirmed', token: expect.any(String) })
  })

  it('is over after two minutes: neither confirmed nor claimed', async () => {
    const [late, kept] = [await start(), await start()]
    await phone(secretary).confirm(kept.code)
    time.pass(2 * MINUTE)
    expect((await phone(secretary).see(late.code)).body.status).toBe('expired')
    expect((await phone(secretary).confirm(late.code)).body.error).toMatchObject({
      code: 'status-changed',
      details: { status: 'expired' },
    })
    expect(await claim(late.code, late.secret)).toEqual({ status: 'expired' })
    expect(await claim(kept.code, kept.secret)).toEqual({ status: 'expired' })
  })

  it('stays outside once refused, and is answered once', async () => {
    const { code, secret } = await start()
    expect((await phone(secretary).refuse(code)).body).toEqual({ status: 'refused' })
    expect((await phone(secretary).confirm(code)).status).toBe(409)
    expect(await claim(code, secret)).toEqual({ status: 'refused' })
    const second = await start()
    await phone(secretary).confirm(second.code)
    expect((await phone(secretary).refuse(second.code)).body.error.details).toEqual({ status: 'confirmed' })
  })

  it('gives one token to twenty claims at once', async () => {
    const { code, secret } = await start()
    await phone(secretary).confirm(code)
    const before = await Sessions.countDocuments({ door: 'scan' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => claim(code, secret)))
    expect(answers.filter((one) => one.token)).toHaveLength(1)
    expect(await Sessions.countDocuments({ door: 'scan' })).toBe(before + 1)
    expect(await claim(code, secret)).toEqual({ status: 'expired' })
  })

  it('lets one of two answers at once count', async () => {
    const { code } = await start()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => phone(secretary)[n % 2 ? 'refuse' : 'confirm'](code)),
    )
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
  })

  it('tells each side what the other does, down to the desk', async () => {
    const { code, secret } = await start()
    expect(code).toMatch(/^[\w-]{22}$/)
    expect(await claim(code, secret)).toEqual({ status: 'waiting' })
    expect((await phone(secretary).see(code)).body).toMatchObject({ status: 'seen', browser: '电脑，Chrome' })
    expect(await claim(code, secret)).toEqual({ status: 'seen' })
    expect((await phone(secretary).confirm(code)).body).toEqual({ status: 'confirmed' })
    const { token } = await claim(code, secret)
    const desk = speak(server.url, { token })
    expect((await desk.get('/me')).body).toMatchObject({ id: secretary.id, isStaff: true })
    expect((await desk.get('/me/sessions')).body.items).toContainEqual(
      expect.objectContaining({ door: 'scan', device: '电脑，Chrome', isThis: true }),
    )
  })

  it('keeps neither code nor secret', async () => {
    const { code, secret } = await start()
    const text = JSON.stringify(await Scans.find({}).lean())
    expect(text).not.toContain(code)
    expect(text).not.toContain(secret)
  })

  it('gives an address twenty codes a minute', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => open('/session/scan')))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(20)
    expect(answers.find((one) => one.status !== 200)?.body.error.code).toBe('scan-too-often')
    time.pass(MINUTE)
    expect((await open('/session/scan')).status).toBe(200)
  })
})
