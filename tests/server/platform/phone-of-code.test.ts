import { clock } from '../../../server/platform/clock'
import { phoneOfCode } from '../../../server/platform/wechat/phone-of-code'
import { PHONE, startWechat, TOKEN, TOKEN_SECONDS, type WechatServer } from '../../support/wechat-server'

const APPID = 'wx0123456789abcdef'
const SECRET = 'not-a-real-secret'
const NUMBER = '13612345678'
/** Only where nobody answers: a busy machine is no reason to give up. */
const IMPATIENT_MS = 400

describe('a phone by WeChat', () => {
  let wechat: WechatServer
  const realNow = clock.now
  const config = () => ({
    WECHAT_APPID: APPID,
    WECHAT_SECRET: SECRET,
    WECHAT_API_BASE: `${wechat.url}/`,
    WECHAT_TIMEOUT_MS: 20_000,
  })
  const ask = (more = {}) => phoneOfCode({ ...config(), ...more }, wechat.givePhoneCode({ purePhoneNumber: NUMBER }))
  const askImpatiently = () => ask({ WECHAT_TIMEOUT_MS: IMPATIENT_MS })
  const failing = (work: Promise<unknown>) => work.then(() => 'no error').catch((error: { code: string }) => error.code)

  beforeEach(async () => {
    wechat = await startWechat(APPID, SECRET)
  })
  afterEach(async () => {
    clock.now = realNow
    expect(wechat.complaints).toEqual([])
    await wechat.stop()
  })

  it.each([
    ['a busy system', { errcode: -1 }, 'wechat-unavailable'],
    ['a bad code', { errcode: 40029 }, 'wechat-code-invalid'],
    ['too many calls', { errcode: 45011 }, 'wechat-rate-limited'],
    ['a mini-program that may not ask', { errcode: 48001 }, 'wechat-not-configured'],
    ['a code nobody has described', { errcode: 99999 }, 'wechat-unavailable'],
    ['no answer in time', { hang: true as const }, 'wechat-timeout'],
    ['a page instead of JSON', { body: '<html>busy</html>' }, 'wechat-unavailable'],
    ['JSON of another shape', { body: '{"phone_info":7}' }, 'wechat-unavailable'],
    ['nothing at all', { body: '{}' }, 'wechat-unavailable'],
    ['an HTTP error', { status: 502, body: '{}' }, 'wechat-unavailable'],
  ])('ends %s in a named error', async (_, answer, code) => {
    wechat.next({ path: PHONE, ...answer })
    expect(await failing('hang' in answer ? askImpatiently() : ask())).toBe(code)
  })

  it.each([
    ['a wrong appid', { errcode: 40013 }, 'wechat-not-configured'],
    ['an address that is not listed', { errcode: 40164 }, 'wechat-not-configured'],
    ['a token call too many', { errcode: 45009 }, 'wechat-rate-limited'],
    ['a busy system', { errcode: -1 }, 'wechat-unavailable'],
    ['no answer in time', { hang: true as const }, 'wechat-timeout'],
    ['a token without an end', { body: '{"access_token":"x"}' }, 'wechat-unavailable'],
  ])('ends %s at the token in a named error, and asks anew the next time', async (_, answer, code) => {
    wechat.next({ path: TOKEN, ...answer })
    expect(await failing('hang' in answer ? askImpatiently() : ask())).toBe(code)
    expect(await ask()).toBe(NUMBER)
  })

  it('tells nothing of the token, the secret or the number in an error', async () => {
    wechat.next({ path: PHONE, hang: true })
    const error = (await askImpatiently().catch((one: unknown) => one)) as Error
    const told = `${JSON.stringify(error, Object.getOwnPropertyNames(error))}`
    for (const secret of ['token-0', SECRET, NUMBER]) expect(told).not.toContain(secret)
  })

  it.each([
    ['a foreign number', { purePhoneNumber: '5551234567', countryCode: '1' }, 'wechat-code-invalid'],
    ['what is no mobile number', { purePhoneNumber: '057187654321' }, 'wechat-code-invalid'],
    ['the number given to another mini-program', { purePhoneNumber: NUMBER, appid: 'wxother' }, 'wechat-unavailable'],
  ])('refuses %s', async (_, chosen, code) => {
    expect(await failing(phoneOfCode(config(), wechat.givePhoneCode(chosen)))).toBe(code)
  })

  it('refuses a code the second time, and everything without an AppID', async () => {
    const code = wechat.givePhoneCode({ purePhoneNumber: NUMBER })
    expect(await phoneOfCode(config(), code)).toBe(NUMBER)
    expect(await failing(phoneOfCode(config(), code))).toBe('wechat-code-invalid')
    expect(await failing(phoneOfCode({ ...config(), WECHAT_SECRET: undefined }, code))).toBe('wechat-not-configured')
  })

  it('keeps the token until shortly before its end', async () => {
    await ask()
    await ask()
    const start = realNow().getTime()
    clock.now = () => new Date(start + (TOKEN_SECONDS - 360) * 1000)
    await ask()
    expect(wechat.calls(TOKEN)).toBe(1)
    clock.now = () => new Date(start + (TOKEN_SECONDS - 240) * 1000)
    await ask()
    expect(wechat.calls(TOKEN)).toBe(2)
  })

  it('asks for one token however many need it at once, at first and when it ends', async () => {
    await Promise.all(Array.from({ length: 10 }, () => ask()))
    expect(wechat.calls(TOKEN)).toBe(1)
    const start = realNow().getTime()
    clock.now = () => new Date(start + TOKEN_SECONDS * 1000)
    await Promise.all(Array.from({ length: 10 }, () => ask()))
    expect(wechat.calls(TOKEN)).toBe(2)
  })

  it.each([[40001], [40014], [42001]])('refreshes the token once when WeChat says %d', async (errcode) => {
    await ask()
    wechat.next({ path: PHONE, errcode })
    expect(await ask()).toBe(NUMBER)
    expect([wechat.calls(TOKEN), wechat.calls(PHONE)]).toEqual([2, 3])
    wechat.next({ path: PHONE, errcode })
    wechat.next({ path: PHONE, errcode })
    expect(await failing(ask())).toBe('wechat-unavailable')
    expect(wechat.calls(PHONE)).toBe(5)
  })

  it('goes on with the new token when another server has ended the old one', async () => {
    await ask()
    wechat.endToken()
    expect(await Promise.all(Array.from({ length: 5 }, () => ask()))).toEqual(Array(5).fill(NUMBER))
    expect(wechat.calls(TOKEN)).toBe(2)
  })
})
