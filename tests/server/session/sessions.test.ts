import { deviceWords } from '../../../server/modules/session/device-words'
import { openSession } from '../../../server/modules/session/open-session'
import { Sessions } from '../../../server/modules/session/session.model'
import { People, type Person } from '../../../server/modules/people/person.model'
import type { RunningServer } from '../../../server/start'
import { makeCommunity, makePerson, speak, type TestPerson } from '../../support/builders'
import { useTestClock } from '../../support/clock'
import { startTestServer } from '../../support/server'

const HOUR = 3_600_000

describe('where one is logged in', () => {
  let server: RunningServer
  let person: TestPerson
  let stranger: TestPerson
  const time = useTestClock()

  beforeAll(async () => {
    server = await startTestServer('sessions')
    const community = await makeCommunity()
    person = await makePerson(community)
    stranger = await makePerson(community)
  })
  afterAll(() => server.stop())

  const again = async (device: string) => {
    const found = (await People.findById(person.objectId).lean()) as Person
    return speak(server.url, { token: await openSession(found, 'phone', device) })
  }
  const listed = async (who = speak(server.url, person)) =>
    (await who.get('/me/sessions')).body.items as { id: string; device: string; isThis: boolean }[]
  const revoke = (body: unknown) => speak(server.url, person).post('/me/sessions/revoke', body, { key: null })

  it('refuses to end somebody else’s, or one that is no more', async () => {
    const [theirs] = await listed(speak(server.url, stranger))
    expect((await revoke({ id: theirs?.id })).status).toBe(404)
    expect((await revoke({ id: 'x' })).status).toBe(404)
    expect((await speak(server.url, stranger).get('/me')).status).toBe(200)
  })

  it('ends one at once', async () => {
    const tablet = await again('安卓平板，Chrome')
    const found = (await listed()).find((one) => one.device === '安卓平板，Chrome')
    expect((await revoke({ id: found?.id })).body).toEqual({ ended: 1 })
    expect((await tablet.get('/me')).status).toBe(401)
    expect((await listed()).map((one) => one.isThis)).toEqual([true])
  })

  it('ends all but this one, and nobody else’s', async () => {
    const others = [await again('电脑，Edge'), await again('苹果手机，Safari')]
    expect((await revoke({})).body).toEqual({ ended: 2 })
    for (const one of others) expect((await one.get('/me')).status).toBe(401)
    expect((await speak(server.url, stranger).get('/me')).status).toBe(200)
    expect(await listed()).toHaveLength(1)
  })

  it('writes when it was last used at most once an hour, and never with every request', async () => {
    const kept = async () => (await Sessions.findOne({ personId: person.objectId }).lean())?.lastSeenAt.getTime() ?? 0
    const first = await kept()
    time.pass(HOUR / 2)
    await speak(server.url, person).get('/me')
    expect(await kept()).toBe(first)
    time.pass(HOUR)
    await speak(server.url, person).get('/me')
    expect(await kept()).toBeGreaterThan(first + HOUR)
  })

  it('is over thirty days after it was last used', async () => {
    const old = await again('电脑，Firefox')
    time.pass(29 * 24 * HOUR)
    expect((await old.get('/me')).status).toBe(200)
    time.pass(29 * 24 * HOUR)
    expect((await old.get('/me')).status).toBe(200)
    time.pass(31 * 24 * HOUR)
    expect((await old.get('/me')).status).toBe(401)
  })
})

describe('a device in words', () => {
  const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15'
  const ANDROID = 'Mozilla/5.0 (Linux; Android 13; 22081212C) AppleWebKit/537.36'
  it.each([
    [MAC, '电脑，Safari'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0', '电脑，Edge'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', '电脑，Firefox'],
    [`${ANDROID} Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0.50`, '安卓手机，微信'],
    [`${ANDROID} Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0.50 miniProgram/wx1`, '微信小程序，安卓手机'],
    [`${ANDROID} Chrome/120.0 Safari/537.36`, '安卓平板，Chrome'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit Version/17.0 Safari', '苹果手机，Safari'],
    ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit ArkWeb/4.1 Mobile HuaweiBrowser/5.0', '鸿蒙手机，华为浏览器'],
    ['<script>alert(1)</script>', '别的设备'],
    ['', '别的设备'],
  ])('%s', (userAgent, words) => expect(deviceWords(userAgent)).toBe(words))
  it('is the mini-program where that door was used, whatever the header says', () =>
    expect(deviceWords(`${ANDROID} Mobile`, true)).toBe('微信小程序，安卓手机'))
})
