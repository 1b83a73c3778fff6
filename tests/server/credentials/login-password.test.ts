import mongoose, { Types } from 'mongoose'
import { TOTP, Secret } from 'otpauth'
import { Limits } from '../../../server/db/limit.model'
import { inTransaction } from '../../../server/db/with-transaction'
import { takeOne } from '../../../server/http/rate-limit'
import { Credentials } from '../../../server/modules/credentials/credential.model'
import { enrolTotp } from '../../../server/modules/credentials/enrol-totp'
import { sealSecret } from '../../../server/modules/credentials/seal-secret'
import { setFirstPassword } from '../../../server/modules/credentials/set-password'
import { Memberships } from '../../../server/modules/organisations/membership.model'
import { clock } from '../../../server/platform/clock'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, makeSecretary, speak, type TestCommunity } from '../../support/builders'
import { useTestClock } from '../../support/clock'
import { ask, startTestServer } from '../../support/server'

const PASSWORD = 'correct horse battery'
const WRONG = 'wrong horse battery'
const MINUTE = 60_000
const DAY = 86_400_000

describe('login by password and one-time code', () => {
  let server: RunningServer
  let community: TestCommunity
  let count = 0
  const time = useTestClock()

  beforeAll(async () => {
    server = await startTestServer('password')
    community = await makeCommunity()
  })
  beforeEach(() => Limits.deleteMany({}))
  afterAll(() => server.stop())

  const login = (account: string, password: string, totp?: string) =>
    ask(server.url, 'POST', '/session/password', { body: { account, password, ...(totp && { totp }) }, key: null })
  const codeOf = async (answer: ReturnType<typeof login>) => {
    const { status, body } = await answer
    return status === 200 ? 'in' : (body.error.code as string)
  }
  const wrongs = (account: string, times: number) =>
    Promise.all(Array.from({ length: times }, () => codeOf(login(account, WRONG))))

  /** Somebody of the desk with a password, and an authenticator unless told otherwise. */
  const enrolled = async (hasTotp = true) => {
    const person = await makeSecretary(community)
    const account = `desk-${++count}`
    const secret = await inTransaction(null, async (tx) => {
      await setFirstPassword(person.objectId, account, PASSWORD, tx)
      return hasTotp ? (await enrolTotp(person.objectId, tx)).secret : ''
    })
    const code = (steps = 0) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() + steps * 30_000 })
    return { person, account, code }
  }

  it('answers a wrong password and an account nobody has in the same words, and locks both alike', async () => {
    const { account } = await enrolled()
    const told = async (name: string) => {
      const { status, body } = await login(name, WRONG)
      return [status, body]
    }
    expect(await told(account)).toEqual(await told('nobody-has-this'))
    expect((await wrongs(account, 5)).sort()).toEqual((await wrongs('nobody-has-this', 5)).sort())
    expect(await told(account)).toEqual(await told('nobody-has-this'))
  })

  it('works as hard for an account nobody has', async () => {
    const { account } = await enrolled()
    const timed = async (name: string) => {
      const from = process.hrtime.bigint()
      await login(name, WRONG)
      return Number(process.hrtime.bigint() - from) / 1e6
    }
    const known = Math.min(await timed(account), await timed(account), await timed(account))
    const unknown = Math.min(await timed('no-one-1'), await timed('no-one-2'), await timed('no-one-3'))
    expect(unknown).toBeGreaterThan(known / 3)
  })

  it('counts twenty wrong passwords at once as five, then refuses the right one for fifteen minutes', async () => {
    const { account, code } = await enrolled()
    const answers = await wrongs(account, 20)
    expect(answers.filter((one) => one === 'credentials-wrong')).toHaveLength(5)
    expect(answers.filter((one) => one === 'account-locked')).toHaveLength(15)
    expect(await codeOf(login(account.toUpperCase(), PASSWORD, code()))).toBe('account-locked')
    time.pass(14 * MINUTE)
    expect(await codeOf(login(account, PASSWORD, code()))).toBe('account-locked')
    time.pass(2 * MINUTE)
    expect(await codeOf(login(account, PASSWORD, code()))).toBe('in')
  })

  it('locks for fifteen minutes from the fifth failure, however slowly they came', async () => {
    const { account, code } = await enrolled()
    for (let n = 0; n < 5; n++) {
      time.pass(10 * MINUTE)
      expect(await codeOf(login(account, WRONG))).toBe('credentials-wrong')
    }
    time.pass(14 * MINUTE)
    expect(await codeOf(login(account, PASSWORD, code()))).toBe('account-locked')
  })

  it('counts wrong codes too, and asking for the code does not set the count back', async () => {
    const { account, code } = await enrolled()
    const wrong = code() === '000000' ? '000001' : '000000'
    for (let n = 0; n < 4; n++) {
      expect(await codeOf(login(account, PASSWORD, wrong))).toBe('credentials-wrong')
      expect(await codeOf(login(account, PASSWORD))).toBe('totp-required')
    }
    expect(await codeOf(login(account, PASSWORD, wrong))).toBe('credentials-wrong')
    expect(await codeOf(login(account, PASSWORD, code()))).toBe('account-locked')
  })

  it('forgets four failures once everything was right', async () => {
    const { account, code } = await enrolled()
    await wrongs(account, 4)
    expect(await codeOf(login(account, PASSWORD, code()))).toBe('in')
    expect(await wrongs(account, 4)).toEqual(Array(4).fill('credentials-wrong'))
    time.pass(MINUTE)
    expect(await codeOf(login(account, PASSWORD, code()))).toBe('in')
  })

  it('takes a code half a minute early or late, not a minute', async () => {
    const { account, code } = await enrolled()
    expect(await codeOf(login(account, PASSWORD, code(-2)))).toBe('credentials-wrong')
    expect(await codeOf(login(account, PASSWORD, code(2)))).toBe('credentials-wrong')
    expect(await codeOf(login(account, PASSWORD, code(-1)))).toBe('in')
    expect(await codeOf(login(account, PASSWORD, code(1)))).toBe('in')
  })

  it('takes no code twice, and none older than the last one used', async () => {
    const { account, code } = await enrolled()
    const now = code()
    expect(await codeOf(login(account, PASSWORD, now))).toBe('in')
    expect(await codeOf(login(account, PASSWORD, now))).toBe('credentials-wrong')
    expect(await codeOf(login(account, PASSWORD, code(-1)))).toBe('credentials-wrong')
  })

  it('lets one of five logins with the same code in', async () => {
    const { account, code } = await enrolled()
    const now = code()
    const answers = await Promise.all(Array.from({ length: 5 }, () => codeOf(login(account, PASSWORD, now))))
    expect(answers.filter((one) => one === 'in')).toHaveLength(1)
  })

  it('opens by the password alone on the first day only', async () => {
    const { account } = await enrolled(false)
    expect(await codeOf(login(account, PASSWORD))).toBe('in')
    time.pass(DAY)
    const late = await login(account, PASSWORD)
    expect(late.body.error).toMatchObject({ code: 'totp-required', message: expect.stringMatching(/扫码登录/) })
  })

  it('refuses whoever has lost the post', async () => {
    const { account, person, code } = await enrolled()
    await Memberships.updateMany({ personId: person.objectId }, { $set: { until: new Date(0) } })
    expect(await codeOf(login(account, PASSWORD, code()))).toBe('credentials-wrong')
  })

  it('refuses a secret moved to another account', async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    const stolen = await Credentials.findOne({ account: one.account }).lean()
    await Credentials.updateOne({ account: other.account }, { $set: { totp: stolen?.totp } })
    expect((await login(other.account, PASSWORD, one.code())).status).toBe(500)
    const twice = [await sealSecret('ABC', new Types.ObjectId()), await sealSecret('ABC', new Types.ObjectId())]
    expect(twice[0]).not.toBe(twice[1])
  })

  it('stops sixty attempts of one address in a quarter of an hour, whatever the accounts', async () => {
    const address = { of: 'password-address', who: '127.0.0.1', max: 60, windowMs: 15 * MINUTE }
    for (let n = 0; n < 58; n++) expect(await takeOne(address)).toBe(true)
    const answers: string[] = []
    for (let n = 0; n < 4; n++) answers.push(await codeOf(login(`spray-${n}`, 'x')))
    expect(answers).toEqual(['credentials-wrong', 'credentials-wrong', 'account-locked', 'account-locked'])
  })

  it('opens the desk, and keeps neither password nor secret', async () => {
    const { account, person, code } = await enrolled()
    const { body } = await login(account, PASSWORD, code())
    expect((await speak(server.url, { token: body.token }).get('/me')).body).toMatchObject({
      id: person.id,
      isStaff: true,
    })
    const kept = JSON.stringify(await mongoose.connection.collection('credentials').find({}).toArray())
    expect(kept).not.toContain(PASSWORD)
    expect(kept).toMatch(/scrypt\$32768\$8\$1\$/)
    const names = (await mongoose.connection.collection('limits').find({}).toArray()).map((one) => String(one._id))
    expect(names.join()).not.toContain(account)
  })

  it('gives a resident no account', async () => {
    const resident = speak(server.url, await makePerson(community))
    const none = { key: null }
    const body = { account: 'resident-1', password: PASSWORD }
    expect((await resident.get('/me/credentials')).status).toBe(403)
    expect((await resident.post('/me/password', body, none)).status).toBe(403)
    expect((await resident.post('/me/totp', { password: PASSWORD }, none)).status).toBe(403)
    expect((await resident.post('/me/totp/confirm', { totp: '123456' }, none)).status).toBe(403)
  })
})
