import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { buildApp } from '../../../server/app'
import { readConfig } from '../../../server/config'
import { inTransaction } from '../../../server/db/with-transaction'
import { setFirstPassword } from '../../../server/modules/credentials/set-password'
import { Limits } from '../../../server/db/limit.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makeSecretary, newPhone, speak } from '../../support/builders'
import { ask, startTestServer, testEnv } from '../../support/server'
import { startSmsGateway, type SmsGateway } from '../../support/sms-gateway'
import { startWechat, type WechatServer } from '../../support/wechat-server'

const PASSWORD = 'correct horse battery'

describe('what a log at its most talkative tells', () => {
  let database: RunningServer
  let gateway: SmsGateway
  let wechat: WechatServer
  const lines: string[] = []
  const server = createServer()
  let url = ''

  beforeAll(async () => {
    database = await startTestServer('nothing-told')
    gateway = await startSmsGateway()
    wechat = await startWechat('wx1', 'the-wechat-secret')
    const more = { WECHAT_APPID: 'wx1', WECHAT_SECRET: 'the-wechat-secret', WECHAT_API_BASE: wechat.url }
    const log = pino({ level: 'debug' }, new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }))
    const app = buildApp(
      readConfig({ ...testEnv('nothing-told'), ...gateway.env, ...more }),
      { isDraining: false },
      log,
    )
    server.on('request', app.callback())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  beforeEach(() => Limits.deleteMany({}))
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve))
    await gateway.stop()
    await wechat.stop()
    await database.stop()
  })

  it('names no phone, code, password, secret, token or key of who one is, well or badly ended', async () => {
    const secretary = await makeSecretary(await makeCommunity())
    const { post } = speak(url, secretary)
    const none = { key: null }
    const [phone, own] = [newPhone(), newPhone()]
    const open = (path: string, body: unknown) => ask(url, 'POST', path, { body, key: null })
    await inTransaction(null, (tx) => setFirstPassword(secretary.objectId, 'desk-told', PASSWORD, tx))

    await open('/sms-codes', { phone, purpose: 'login' })
    const code = gateway.codeFor(phone)
    await open('/session/phone', { phone, code: '000000', consent: PRIVACY_VERSION })
    const { token } = (await open('/session/phone', { phone, code, consent: PRIVACY_VERSION })).body
    await open('/session/password', { account: 'desk-told', password: 'not the password' })
    const byPassword = (await open('/session/password', { account: 'desk-told', password: PASSWORD })).body.token
    const { secret, uri } = (await post('/me/totp', { password: PASSWORD }, none)).body
    await post('/me/totp/confirm', { totp: '000000' }, none)
    const scan = (await open('/session/scan', {})).body
    await post(`/session/scan/${scan.code}/confirm`, {}, none)
    const claimed = (await open('/session/scan/claim', { code: scan.code, secret: scan.secret })).body.token
    wechat.next({ body: 'not JSON' })
    const phoneCode = wechat.givePhoneCode({ purePhoneNumber: own })
    await post('/me/phone/wechat', { code: phoneCode })
    await post('/me/phone/wechat', { code: phoneCode })
    gateway.next({ status: 500 })
    await open('/sms-codes', { phone: newPhone(), purpose: 'login' })

    const told = lines.join('\n')
    expect(told).toContain('POST /session/phone')
    expect(told).toContain('POST /me/phone/wechat')
    const secrets = { phone, own, code, token, byPassword, PASSWORD, secret, uri, claimed, phoneCode, key: gateway.key }
    for (const [name, value] of Object.entries({
      ...secrets,
      scan: scan.code,
      browser: scan.secret,
      appSecret: 'the-wechat-secret',
    })) {
      expect([name, typeof value, value.length > 5]).toEqual([name, 'string', true])
      expect([name, told.includes(value)]).toEqual([name, false])
    }
  })
})
