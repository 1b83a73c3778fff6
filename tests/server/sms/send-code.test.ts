import mongoose from 'mongoose'
import { networkOf } from '../../../server/http/rate-limit'
import { Limits } from '../../../server/db/limit.model'
import { SmsCodes } from '../../../server/modules/sms/sms-code.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, newPhone } from '../../support/builders'
import { useTestClock } from '../../support/clock'
import { ask, startTestServer } from '../../support/server'
import { startSmsGateway, type SmsGateway } from '../../support/sms-gateway'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('a code by message', () => {
  let gateway: SmsGateway
  let server: RunningServer
  const time = useTestClock()

  beforeAll(async () => {
    gateway = await startSmsGateway()
    server = await startTestServer('send-code', { ...gateway.env, TRUST_PROXY: '1' })
  })
  beforeEach(() => Limits.deleteMany({}))
  afterAll(async () => {
    await server.stop()
    await gateway.stop()
  })

  const send = (phone: string, from = '10.0.0.1', purpose = 'login') =>
    ask(server.url, 'POST', '/sms-codes', { body: { phone, purpose }, key: null, headers: { 'x-forwarded-for': from } })

  it('refuses a second one within a minute, whatever it is for', async () => {
    const phone = newPhone()
    expect((await send(phone)).status).toBe(200)
    expect((await send(phone, '10.0.0.2', 'phone')).body.error.code).toBe('sms-too-often')
    time.pass(MINUTE)
    expect((await send(phone)).status).toBe(200)
  })

  it('sends one of twenty asked for at once', async () => {
    const phone = newPhone()
    const before = gateway.sent()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(phone)))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
    expect(gateway.sent()).toBe(before + 1)
  })

  it('sends ten a day to a phone, from wherever they are asked for', async () => {
    const phone = newPhone()
    for (let n = 0; n < 10; n++) {
      expect((await send(phone, `10.0.1.${n}`)).status).toBe(200)
      time.pass(MINUTE)
    }
    expect((await send(phone, '10.0.2.1')).body.error.code).toBe('sms-too-often')
    time.pass(24 * HOUR)
    expect((await send(phone)).status).toBe(200)
  })

  it('sends sixty an hour for an address, however they are spread', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, () => send(newPhone(), '10.9.9.9')))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(60)
    expect((await send(newPhone(), '10.9.9.8')).status).toBe(200)
    time.pass(HOUR)
    expect((await send(newPhone(), '10.9.9.9')).status).toBe(200)
  })

  it('answers the same for a phone somebody has and one nobody has', async () => {
    const known = newPhone()
    await makePerson(await makeCommunity(), [], { phone: known, phoneVerifiedAt: new Date() })
    const shape = ({ status, body }: Awaited<ReturnType<typeof send>>) => [
      status,
      Object.keys(body as object).sort(),
      (body as { sentTo: string }).sentTo.replace(/\d{4}$/, ''),
    ]
    expect(shape(await send(known))).toEqual(shape(await send(newPhone())))
  })

  it('says so when the gateway does not take it', async () => {
    gateway.next({ status: 500 })
    expect(await send(newPhone())).toMatchObject({ status: 503, body: { error: { code: 'sms-unavailable' } } })
  })

  it('keeps neither phone, address nor code, and forgets what is over', async () => {
    const phone = newPhone()
    await send(phone, '203.0.113.77')
    const code = gateway.codeFor(phone)
    for (const name of ['limits', 'smscodes']) {
      const kept = await mongoose.connection.collection(name).find({}).toArray()
      expect(kept.length).toBeGreaterThan(0)
      const text = JSON.stringify(kept)
      for (const secret of [phone, `"${code}"`, '203.0.113.77']) expect(text).not.toContain(secret)
    }
    for (const model of [SmsCodes, Limits])
      expect(await model.collection.indexes()).toContainEqual(expect.objectContaining({ expireAfterSeconds: 0 }))
  })
})

describe('an address that can be made up', () => {
  let gateway: SmsGateway
  beforeAll(async () => {
    gateway = await startSmsGateway()
  })
  afterAll(() => gateway.stop())

  const sixtyOne = async (server: RunningServer, from: (n: number) => string) => {
    const answers = await Promise.all(
      Array.from({ length: 61 }, (_, n) =>
        ask(server.url, 'POST', '/sms-codes', {
          body: { phone: newPhone(), purpose: 'login' },
          key: null,
          headers: { 'x-forwarded-for': from(n) },
        }),
      ),
    )
    return answers.filter((one) => one.status === 200).length
  }

  it('lifts no limit where no proxy is configured', async () => {
    const server = await startTestServer('no-proxy', gateway.env)
    const sent = await sixtyOne(server, (n) => `10.1.1.${n}`)
    await server.stop()
    expect(sent).toBe(60)
  })

  it('lifts none behind one proxy either: only what the proxy itself wrote counts', async () => {
    const server = await startTestServer('one-proxy', { ...gateway.env, TRUST_PROXY: '1' })
    const sent = await sixtyOne(server, (n) => `10.1.1.${n}, 10.2.2.2`)
    await server.stop()
    expect(sent).toBe(60)
  })
})

describe('whom an address stands for', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is %s', (ip, network) => expect(networkOf(ip)).toBe(network))
})

describe('without a gateway', () => {
  it('says that messages are not open here', async () => {
    const server = await startTestServer('sms-none')
    const { body } = await ask(server.url, 'POST', '/sms-codes', {
      body: { phone: newPhone(), purpose: 'login' },
      key: null,
    })
    await server.stop()
    expect(body.error.code).toBe('sms-not-configured')
  })
})
