import { TOTP, Secret } from 'otpauth'
import { Limits } from '../../../server/db/limit.model'
import { Credentials } from '../../../server/modules/credentials/credential.model'
import { openSession } from '../../../server/modules/session/open-session'
import { People, type Person } from '../../../server/modules/people/person.model'
import { clock } from '../../../server/platform/clock'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makeSecretary, speak, type TestCommunity } from '../../support/builders'
import { useTestClock } from '../../support/clock'
import { ask, startTestServer } from '../../support/server'

const FIRST = 'a first long password'
const SECOND = 'a second long password'

describe('a desk account', () => {
  let server: RunningServer
  let community: TestCommunity
  let count = 0
  const time = useTestClock()

  beforeAll(async () => {
    server = await startTestServer('set-password')
    community = await makeCommunity()
  })
  beforeEach(() => Limits.deleteMany({}))
  afterAll(() => server.stop())

  const somebody = async () => {
    const person = await makeSecretary(community)
    const { get, post } = speak(server.url, person)
    const account = `own-${++count}`
    return {
      person,
      account,
      credentials: async () => (await get('/me/credentials')).body,
      set: (body: Record<string, unknown>) => post('/me/password', { account, ...body }, { key: null }),
      start: (password: string) => post('/me/totp', { password }, { key: null }),
      confirm: (totp: string) => post('/me/totp/confirm', { totp }, { key: null }),
      login: (password: string, totp?: string) =>
        ask(server.url, 'POST', '/session/password', { body: { account, password, ...(totp && { totp }) }, key: null }),
    }
  }
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() })

  it.each([
    ['eleven signs', { password: 'elevensigns' }],
    ['few signs over and over', { password: 'aabbaabbaabb' }],
    ['the account in it', { account: 'linshuxian', password: 'LinShuXian2026' }],
    ['an account with blanks', { account: 'lin shuxian', password: FIRST }],
  ])('refuses %s', async (_, body) => {
    const { set } = await somebody()
    expect((await set(body)).status).toBe(400)
  })

  it('refuses a new password without the old one, or with a wrong one, and locks after five', async () => {
    const { set } = await somebody()
    await set({ password: FIRST })
    expect((await set({ password: SECOND })).body.error.code).toBe('credentials-wrong')
    for (let n = 0; n < 4; n++) expect((await set({ password: SECOND, old: SECOND })).status).toBe(401)
    expect((await set({ password: SECOND, old: FIRST })).body.error.code).toBe('account-locked')
  })

  it('refuses an account somebody has, in whatever case', async () => {
    const [one, other] = [await somebody(), await somebody()]
    await one.set({ password: FIRST })
    expect((await other.set({ password: FIRST, account: one.account.toUpperCase() })).body.error.code).toBe(
      'account-taken',
    )
    expect(await other.credentials()).toEqual({ account: null, hasPassword: false, hasTotp: false })
  })

  it('lets one of twenty first passwords at once stand', async () => {
    const { set, person } = await somebody()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => set({ password: `${FIRST} ${n}` })))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
    expect(await Credentials.countDocuments({ personId: person.objectId })).toBe(1)
  })

  it('lets one of four changes at once stand', async () => {
    const { set } = await somebody()
    await set({ password: FIRST })
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, n) => set({ password: `${SECOND} ${n}`, old: FIRST })),
    )
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
  })

  it('ends every other login of the person', async () => {
    const { set, person, login } = await somebody()
    await set({ password: FIRST })
    const found = (await People.findById(person.objectId).lean()) as Person
    const elsewhere = speak(server.url, { token: await openSession(found, 'wechat', '微信小程序，安卓手机') })
    expect((await set({ password: SECOND, old: FIRST })).status).toBe(200)
    expect((await elsewhere.get('/me')).status).toBe(401)
    expect((await speak(server.url, person).get('/me')).status).toBe(200)
    expect([(await login(FIRST)).status, (await login(SECOND)).status]).toEqual([401, 200])
  })

  it('enrols an authenticator by the password and one code of it', async () => {
    const { set, start, confirm, credentials, login, account } = await somebody()
    expect((await start(FIRST)).body.error.code).toBe('credentials-wrong')
    await set({ password: FIRST })
    expect((await confirm('123456')).body.error.code).toBe('credentials-wrong')
    expect((await start(SECOND)).body.error.code).toBe('credentials-wrong')
    const { secret, uri } = (await start(FIRST)).body
    expect(decodeURIComponent(uri as string)).toMatch(
      new RegExp(`^otpauth://totp/红色订单:${account}\\?.*secret=${secret}`),
    )
    const right = codeOf(secret)
    expect((await confirm(right === '000000' ? '000001' : '000000')).body.error.code).toBe('credentials-wrong')
    expect(await credentials()).toMatchObject({ hasPassword: true, hasTotp: false })
    expect((await confirm(right)).body).toEqual({ hasTotp: true })
    expect(await credentials()).toMatchObject({ hasPassword: true, hasTotp: true })
    expect((await login(FIRST, right)).status).toBe(401)
    time.pass(30_000)
    expect((await login(FIRST, codeOf(secret))).status).toBe(200)
  })

  it('keeps the old authenticator until the new one has shown a code', async () => {
    const { set, start, confirm, login } = await somebody()
    await set({ password: FIRST })
    const old = (await start(FIRST)).body.secret
    await confirm(codeOf(old))
    const fresh = (await start(FIRST)).body.secret
    time.pass(30_000)
    expect((await login(FIRST, codeOf(old))).status).toBe(200)
    time.pass(30_000)
    expect((await confirm(codeOf(fresh))).status).toBe(200)
    time.pass(30_000)
    expect((await login(FIRST, codeOf(old))).status).toBe(401)
    expect((await login(FIRST, codeOf(fresh))).status).toBe(200)
  })
})
