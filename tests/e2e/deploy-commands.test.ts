import { readFileSync } from 'node:fs'
import { Secret, TOTP } from 'otpauth'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { commandsOf, killAll, run, UP } from '../support/commands'
import { freePort } from '../support/free-port'
import { ask, type Answer } from '../support/server'
import { takeSheet } from '../support/sheets'
import { startSmsGateway, type SmsGateway } from '../support/sms-gateway'
import { storySteps } from '../support/story'
import { testDatabase } from '../support/test-database'
import { until } from '../support/until'

const PAGE = 'docs/deploy.md'
/** Done by hand on the machine, or in the fresh clone of `.ci/run`: minutes each. */
const ELSEWHERE = ['node --version', 'npm ci && npm run build']
const HERE = ['npm run admin:create', 'npm run serve']

const ORGANISATIONS = [
  ['代码', '名称', '类别', '上级代码', '楼栋'],
  ['JB-A-1', '一支部', '邻里党支部', '', ''],
  ['JB-A-1-1', '一网格', '网格', 'JB-A-1', '1-4栋'],
]
const PHONES = { secretary: '13900000101', member: '13900000102', resident: '13900000103' }
const PEOPLE = [
  ['姓名', '手机', '楼栋', '单元', '房号', '身份', '任职组织代码'],
  ['林淑贤', PHONES.secretary, '2栋', '2', '201', '支部书记', 'JB-A-1'],
  ['何国强', PHONES.member, '2栋', '1', '302', '党员', 'JB-A-1'],
  ['李秀兰', PHONES.resident, '3栋', '2', '402', '居民', ''],
]

describe('a fresh production install by docs/deploy.md', () => {
  const commands = commandsOf(PAGE)
  const lineOf = (part: string) => commands.find((one) => one.includes(part)) as string
  /** The environment the page gives, with the database, the port and the gateway of this test. */
  const environment = (own: Record<string, string>): Record<string, string> => {
    const [, block] = /```ini\n(NODE_ENV[\s\S]*?)```/.exec(readFileSync(PAGE, 'utf8')) ?? []
    const given = Object.fromEntries(
      (block ?? '')
        .trim()
        .split('\n')
        .map((line) => line.split(/=(.*)/s).slice(0, 2)),
    )
    return { ...given, ...own }
  }
  const step = storySteps()
  let sms: SmsGateway
  let env: Record<string, string>
  let base: string
  let admin: string
  let people: Record<keyof typeof PHONES, string>
  let order: string

  beforeAll(async () => {
    sms = await startSmsGateway()
    env = environment({
      MONGODB_URI: testDatabase().uri,
      MONGODB_DB: testDatabase('deploy').dbName,
      PORT: String(await freePort()),
      PUBLIC_URL: 'https://red-order.example',
      WECHAT_APPID: '',
      WECHAT_SECRET: '',
      ...sms.env,
    })
  })
  afterAll(async () => {
    killAll()
    await sms.stop()
  })

  const good = ({ status, body }: Answer) => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  const post = async (token: string, path: string, body: unknown = {}) =>
    good(await ask(base, 'POST', path, { token, body }))

  it('executes every command of the page, here or in the fresh clone', () => {
    for (const line of commands)
      expect([line, [...ELSEWHERE, ...HERE].some((one) => line.includes(one))]).toEqual([line, true])
    expect(env.NODE_ENV).toBe('production')
    expect(env.DEMO).toBeUndefined()
  })

  step(
    'starts, and shows no demo',
    async () => {
      const server = run(lineOf('npm run serve'), env)
      await until(() => UP.test(server.said()), 240_000)
      base = UP.exec(server.said())?.[1]?.replace('localhost', '127.0.0.1') as string
      expect((await fetch(`${base}/readyz`)).status).toBe(200)
      expect((await ask(base, 'GET', '/session/demo')).status).toBe(404)
    },
    300_000,
  )

  step(
    'makes the first administrator, who enters by password and one-time code',
    async () => {
      const line = lineOf('npm run admin:create')
      const made = run(line, env)
      expect([await made.left, made.said()]).toEqual([0, expect.stringContaining('已建好')])
      const secret = Secret.fromBase32(/^\s+([A-Z2-7]{16,})\s*$/m.exec(made.said())?.[1] as string)
      const password = /ADMIN_PASSWORD='([^']+)'/.exec(line)?.[1] as string
      const account = /--account (\S+)/.exec(line)?.[1] as string
      const enter = (more: object) =>
        ask(base, 'POST', '/session/password', { body: { account, password, ...more }, key: null })
      expect((await enter({})).body.error.code).toBe('totp-required')
      admin = good(await enter({ totp: new TOTP({ secret }).generate() })).token
    },
    120_000,
  )

  step(
    'opens a community, its branches, grids and people',
    async () => {
      const { items } = good(await ask(base, 'GET', '/organisations', { token: admin }))
      const street = items.find((one: { kind: string }) => one.kind === 'street')
      const community = { kind: 'community', parentId: street.id, name: '河畔社区', code: 'JB-A', phone: '13800001000' }
      await post(admin, '/organisations', community)
      const organisations = await takeSheet(base, { token: admin }, 'organisations', ORGANISATIONS)
      expect(organisations).toMatchObject({ made: 2, report: { wrong: 0 } })
      const brought = await takeSheet(base, { token: admin }, 'people', PEOPLE)
      expect(brought).toMatchObject({ made: 3, report: { wrong: 0 } })
    },
    120_000,
  )

  step(
    'lets them in by phone, as who the spreadsheet says they are',
    async () => {
      const enter = async (phone: string): Promise<string> => {
        good(await ask(base, 'POST', '/sms-codes', { body: { phone, purpose: 'login' }, key: null }))
        const body = { phone, code: sms.codeFor(phone), consent: PRIVACY_VERSION }
        return good(await ask(base, 'POST', '/session/phone', { body, key: null })).token
      }
      people = {
        secretary: await enter(PHONES.secretary),
        member: await enter(PHONES.member),
        resident: await enter(PHONES.resident),
      }
      const me = good(await ask(base, 'GET', '/me', { token: people.resident }))
      expect(me).toMatchObject({ name: '李秀兰', address: '3栋2单元402', community: { name: '河畔社区' } })
      expect(good(await ask(base, 'GET', '/me', { token: people.secretary })).isStaff).toBe(true)
    },
    120_000,
  )

  step(
    'closes its first order',
    async () => {
      const [home] = good(await ask(base, 'GET', '/homes', { token: people.resident })).items
      const { items } = good(await ask(base, 'GET', '/services', { token: people.resident }))
      const service = items.find((one: { photos: string }) => one.photos !== 'required')
      const body = {
        serviceCode: service.serviceCode,
        description: '厨房灯不亮了',
        address: home.address,
        homeId: home.id,
      }
      const placed = await post(people.resident, '/orders', body)
      expect(placed.custodian.name).toBe('一支部')
      order = placed.id
      await post(people.secretary, `/orders/${order}/dispatch`, { mode: 'open', places: 1 })
      await post(people.member, `/orders/${order}/accept`)
      await post(people.member, `/orders/${order}/complete`, { note: '换好了', photoIds: [] })
      expect((await post(people.resident, `/orders/${order}/rate`, { score: 5, solved: 'yes' })).status).toBe('closed')
    },
    120_000,
  )

  step('has it in the list of the one who asked', async () => {
    const { items } = good(await ask(base, 'GET', '/orders?scope=mine', { token: people.resident }))
    expect(items).toMatchObject([{ id: order, status: 'closed' }])
  })
})
