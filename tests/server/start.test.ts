import { spawn } from 'node:child_process'
import { ConfigError, isLoopback, readConfig } from '../../server/config'
import { freePort } from '../support/free-port'
import { until } from '../support/until'
import { ask, testEnv } from '../support/server'

describe('the environment', () => {
  const good = { MONGODB_URI: 'mongodb://127.0.0.1:27017/x?replicaSet=home', DEMO: '1' }
  it('takes the demo on this machine', () => expect(readConfig(good).DEMO).toBe(true))
  it.each([
    ['in production', { ...good, NODE_ENV: 'production' }],
    ['with a WeChat secret', { ...good, WECHAT_SECRET: 'x' }],
    ['with a database elsewhere', { ...good, MONGODB_URI: 'mongodb://db.example:27017/x' }],
    ['with one host of several elsewhere', { ...good, MONGODB_URI: 'mongodb://127.0.0.1:1,10.0.0.7:2/x' }],
    ['with a name that only begins like loopback', { ...good, MONGODB_URI: 'mongodb://127.0.0.1.evil.example/x' }],
    ['with a service record', { ...good, MONGODB_URI: 'mongodb+srv://127.0.0.1/x' }],
    ['with loopback as the user name', { ...good, MONGODB_URI: 'mongodb://localhost:1@db.example/x' }],
  ])('refuses the demo %s', (_, env) => expect(() => readConfig(env)).toThrow(ConfigError))
  it('knows loopback with and without a name and a password', () => {
    expect(isLoopback('mongodb://user:pass@localhost:1/x')).toBe(true)
    expect(isLoopback('mongodb://[::1]:1')).toBe(true)
  })
  it('names every bad variable at once', () => {
    expect(() => readConfig({ PORT: 'many', MONGODB_URI: 'mysql://x' })).toThrow(/PORT[\s\S]*MONGODB_URI/)
  })
})

describe('the server as a process', () => {
  const start = async (env: Record<string, string>) => {
    const port = await freePort()
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      env: { ...process.env, NODE_OPTIONS: '', ...testEnv('start'), ...env, PORT: String(port) },
    })
    const said: string[] = []
    const left = new Promise<number | null>((resolve) => child.once('exit', resolve))
    const up = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data: Buffer) => {
          said.push(data.toString())
          if (/已启动/.test(data.toString())) resolve()
        })
    })
    return { url: `http://127.0.0.1:${port}`, child, said, left, up }
  }

  it('will not start a demo in production, and says why in one line', async () => {
    const server = await start({ DEMO: '1', NODE_ENV: 'production' })
    expect(await server.left).toBe(1)
    expect(server.said.join('')).toMatch(/不能启动：DEMO=1/)
    expect(server.said.join('')).not.toMatch(/ at .*\.ts/)
  })

  it('has no demo doors without DEMO=1', async () => {
    const server = await start({})
    await server.up
    expect((await ask(server.url, 'GET', '/session/demo')).status).toBe(404)
    expect((await ask(server.url, 'POST', '/session/demo', { body: { person: '0'.repeat(24) } })).status).toBe(404)
    server.child.kill('SIGTERM')
    expect(await server.left).toBe(0)
  })

  it('answers what is under way when told to stop, and leaves with 0', async () => {
    const server = await start({ DEMO: '1', DRAIN_GRACE_MS: '2000' })
    await server.up
    const { items } = (await ask(server.url, 'GET', '/session/demo')).body
    const { token } = (await ask(server.url, 'POST', '/session/demo', { body: { person: items[0].person }, key: null }))
      .body
    const under = Array.from({ length: 20 }, () => ask(server.url, 'GET', '/orders?scope=mine', { token }))
    await under[0]
    server.child.kill('SIGTERM')
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 503)
    expect((await Promise.all(under)).map((one) => one.status)).toEqual(Array(20).fill(200))
    expect(await server.left).toBe(0)
  }, 60_000)

  it('fills a demo with the people the loop needs', async () => {
    const server = await start({ DEMO: '1' })
    await server.up
    const { items } = (await ask(server.url, 'GET', '/session/demo')).body as {
      items: { role: string; branch: string | null }[]
    }
    const roles = (role: string) => items.filter((one) => one.role === role)
    expect(roles('resident').length).toBeGreaterThanOrEqual(1)
    expect(roles('party-member')).toHaveLength(4)
    expect(new Set(roles('party-member').map((one) => one.branch)).size).toBe(2)
    const count = (role: string) => roles(role).length
    expect([count('volunteer'), count('community-secretary'), count('grid-worker')]).toEqual([1, 1, 1])
    // Of the neighbourhood; the unit's is met as the community's secretary, who stands above it.
    expect(count('branch-secretary')).toBe(2)
    server.child.kill('SIGTERM')
    await server.left
  }, 60_000)
})
