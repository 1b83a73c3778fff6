import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandsOf, kill, killAll, run, UP } from '../support/commands'
import { freePort } from '../support/free-port'
import { ask } from '../support/server'
import { testDatabase } from '../support/test-database'
import { until } from '../support/until'

/** Executed by `.ci/run` itself in a fresh clone, or (the benchmark) by hand: minutes each. */
const ELSEWHERE = ['npm ci && npm test', 'npm run verify', 'npm run build:weapp', 'npm run build', 'npm run bench']
describe('the commands of the README', () => {
  const commands = commandsOf('README.md')
  afterAll(killAll)
  const database = { MONGODB_URI: testDatabase().uri, MONGODB_DB: `${testDatabase('readme').dbName}` }

  it('are all executed, here or in the fresh clone', () => {
    const here = [
      'npm ci && npm start',
      'npm run serve',
      'npm run admin:create',
      'npm run community:create',
      'npm run post:grant',
    ]
    for (const line of commands)
      expect([line, [...ELSEWHERE, ...here].some((one) => line.includes(one))]).toEqual([line, true])
  })

  it('start the demo, which keeps an order over a kill -9', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'red-order-readme-'))
    const line = (commands.find((one) => one.endsWith('npm start')) as string).replace('npm ci && ', '')
    const env = { PORT: String(await freePort()), DATA_DIR: home, MONGODB_URI: '', CI: '' }
    const login = async (base: string) => {
      const { items } = (await ask(base, 'GET', '/session/demo')).body
      const resident = items.find((one: { role: string }) => one.role === 'resident')
      return (await ask(base, 'POST', '/session/demo', { body: { person: resident.person }, key: null })).body.token
    }
    const first = run(line, env)
    await until(() => UP.test(first.said()), 240_000)
    const base = UP.exec(first.said())?.[1] as string
    expect((await fetch(base)).status).toBe(200)
    const order = { serviceCode: 'home-repair', description: '灯坏了', address: '河畔小区3栋2单元402' }
    const placed = await ask(base, 'POST', '/orders', { token: await login(base), body: order })
    expect(placed.status).toBe(201)
    kill(first, 'SIGKILL')
    await first.left

    const second = run(line, env)
    await until(() => UP.test(second.said()), 120_000)
    const found = await ask(base, 'GET', `/orders/${placed.body.id}`, { token: await login(base) })
    expect(found.body.number).toBe(placed.body.number)
    kill(second, 'SIGTERM')
    await second.left
    expect(second.said()).not.toMatch(/Error/)
    rmSync(home, { recursive: true, force: true })
  }, 420_000)

  it('make the street and its first administrator, and say what is missing where nobody can be asked', async () => {
    const line = commands.find((one) => one.endsWith('npm run admin:create')) as string
    const asked = run(line, database)
    expect([await asked.left, asked.said()]).toEqual([1, expect.stringMatching(/缺少街道的名称[\s\S]*用法/)])
    const flags = '-- --name 张三 --account First.Admin --street 示例街道 --code SLJ'
    const made = run(`${line} ${flags}`, { ...database, ADMIN_PASSWORD: 'a long sentence of words' })
    expect([await made.left, made.said()]).toEqual([0, expect.stringMatching(/first\.admin[\s\S]*otpauth:/)])
    expect(made.said()).not.toContain('a long sentence')
    const again = run(`${line} ${flags}`, { ...database, ADMIN_PASSWORD: 'a long sentence of words' })
    expect([await again.left, again.said()]).toEqual([1, expect.stringMatching(/已有人用/)])
  }, 120_000)

  it('set a community up and list whom to give a post', async () => {
    for (const line of commands.filter((one) => /community:create|post:grant/.test(one))) {
      const one = run(line, database)
      expect([line, await one.left, one.said()]).toEqual([line, 0, expect.stringMatching(/示例社区/)])
    }
  }, 120_000)

  it('serve for real: no demo, and refused when it is asked for', async () => {
    const line = (commands.find((one) => one.endsWith('npm run serve')) as string).replace(/^.*(?=npm run serve)/, '')
    const env = { ...database, PORT: String(await freePort()), WECHAT_APPID: 'wx0', WECHAT_SECRET: 'secret' }
    const refused = run(line, { ...env, DEMO: '1' })
    expect(await refused.left).not.toBe(0)
    expect(refused.said()).toMatch(/DEMO/)
    const server = run(line, env)
    await until(() => UP.test(server.said()), 120_000)
    const base = UP.exec(server.said())?.[1] as string
    expect((await ask(base, 'GET', '/session/demo')).status).toBe(404)
    expect((await fetch(`${base}/readyz`)).status).toBe(200)
    kill(server, 'SIGTERM')
    await server.left
  }, 240_000)
})
