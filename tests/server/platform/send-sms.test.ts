import { Writable } from 'node:stream'
import { pino } from 'pino'
import { smsSender } from '../../../server/platform/sms/send-sms'
import { startSmsGateway, type SmsGateway } from '../../support/sms-gateway'

const MESSAGE = { phone: '13612345678', code: '024680', minutes: 5 }

describe('the way of a message', () => {
  let gateway: SmsGateway
  const lines: string[] = []
  const log = pino({ level: 'debug' }, new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }))
  const sender = (more = {}) =>
    smsSender(
      { DEMO: false, SMS_GATEWAY_URL: gateway.url, SMS_GATEWAY_KEY: gateway.key, SMS_TIMEOUT_MS: 20_000, ...more },
      log,
    )
  beforeAll(async () => {
    gateway = await startSmsGateway()
  })
  beforeEach(() => {
    lines.length = 0
  })
  afterAll(() => gateway.stop())

  it.each([
    ['an address', { SMS_GATEWAY_URL: undefined }],
    ['a key', { SMS_GATEWAY_KEY: undefined }],
  ])('is not there without %s', (_, more) => expect(sender(more)).toBeNull())

  it.each([
    ['a refusal', { status: 401 }],
    ['a fault', { status: 503 }],
    ['another address', { status: 302 }],
    ['no answer in time', { hang: true as const }],
  ])('ends %s in sms-unavailable, and tells nothing of it', async (_, answer) => {
    gateway.next(answer)
    const error = (await sender('hang' in answer ? { SMS_TIMEOUT_MS: 300 } : {})?.(MESSAGE).catch(
      (one: unknown) => one,
    )) as Error
    expect(error).toMatchObject({ code: 'sms-unavailable' })
    const told = JSON.stringify(error, Object.getOwnPropertyNames(error)) + lines.join()
    for (const secret of [MESSAGE.phone, MESSAGE.code, gateway.key]) expect(told).not.toContain(secret)
  })

  it('ends a gateway that is gone in sms-unavailable', async () => {
    const gone = await startSmsGateway()
    await gone.stop()
    await expect(sender({ SMS_GATEWAY_URL: gone.url })?.(MESSAGE)).rejects.toMatchObject({ code: 'sms-unavailable' })
  })

  it('posts the phone, the code and the minutes with the key, and writes nothing down', async () => {
    await sender()?.(MESSAGE)
    expect(gateway.codeFor(MESSAGE.phone)).toBe(MESSAGE.code)
    expect([gateway.complaints, lines]).toEqual([[], []])
  })

  it('writes the code to the log in the demo, of the phone only what is shown anywhere', async () => {
    const before = gateway.sent()
    await sender({ DEMO: true })?.(MESSAGE)
    expect(lines.join()).toContain(MESSAGE.code)
    expect(lines.join()).not.toContain(MESSAGE.phone)
    expect(gateway.sent()).toBe(before)
  })
})
