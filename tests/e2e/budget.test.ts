import { readdirSync, readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { at } from '../../scripts/lib/paths'
import type { RunningServer } from '../../server/start'
import { startStory } from '../support/story'
import { API_HOST, phoneOf, WEAPP_DIST } from '../support/story-weapp'
import { subpackageRoots } from '../support/weapp/check-package'
import { compileWeapp } from '../support/weapp/compile'
import { LIMIT } from '../support/weapp/limits'
import { startWeapp } from '../support/weapp/start'

const KB = 1024

describe('the budget of the web page', () => {
  const built = (file: string) => readFileSync(at('client/dist/h5', file))
  const parts = () => readdirSync(at('client/dist/h5/chunk')).find((file) => /^parts\.\w+\.js$/.test(file))

  it('what every page loads takes at most 180 KB on its way', () => {
    const html = built('index.html').toString()
    const named = [...html.matchAll(/(?:src|href)="\/((?:js|css)\/[^"]+)"/g)].map(([, file]) => file as string)
    const files = [...named, `chunk/${parts()}`]
    const bytes = files.reduce((sum, file) => sum + gzipSync(built(file), { level: 9 }).length, 0)
    console.log(`first load of the web page: ${(bytes / KB).toFixed(0)} KB in ${files.length} files`)
    expect(named.length).toBeGreaterThanOrEqual(2)
    expect(bytes).toBeGreaterThan(50 * KB)
    expect(bytes).toBeLessThanOrEqual(180 * KB)
  })
})

describe('the budget of the mini-program', () => {
  it('the main package takes at most 40 % of what WeChat allows', () => {
    const pkg = compileWeapp(WEAPP_DIST)
    const roots = subpackageRoots(pkg)
    const isMain = (file: string) => !roots.some((root) => file.startsWith(`${root}/`))
    const bytes = Object.entries(pkg.bytes).reduce((sum, [file, size]) => sum + (isMain(file) ? size : 0), 0)
    console.log(`main package: ${(bytes / KB).toFixed(0)} KB, ${((bytes / LIMIT.packageBytes) * 100).toFixed(1)} %`)
    expect(bytes).toBeGreaterThan(50 * KB)
    expect(bytes).toBeLessThanOrEqual(0.4 * LIMIT.packageBytes)
  })

  describe('首页', () => {
    let server: RunningServer
    beforeAll(async () => {
      server = await startStory('budget')
    }, 120_000)
    afterAll(() => server.stop())

    it.each(['resident', 'neighbour', 'secretary1', 'member'] as const)(
      'shows the %s what runs after at most 2 setData and 64 KB',
      async (role) => {
        const before = await phoneOf(server.url, role)
        const { phone } = before
        before.close()
        const sim = startWeapp(
          WEAPP_DIST,
          { apiHost: { from: API_HOST, to: server.url }, settleTimeoutMs: 30_000 },
          phone,
        )
        const isShown = () => sim.setDataLog.length > 0 && sim.has('我要下单')
        const launched = sim.launch()
        while (!isShown()) await setImmediate()
        const log = sim.setDataLog.slice()
        await launched
        const bytes = log.reduce((sum, one) => sum + one.bytes, 0)
        console.log(
          `首页 of the ${role}: ${log.length} setData, ${(bytes / KB).toFixed(1)} KB; ${sim.setDataLog.length} until idle`,
        )
        if (role === 'resident' || role === 'neighbour') expect(sim.has('.ui-order__title')).toBe(true)
        sim.close()
        expect(log.length).toBeLessThanOrEqual(2)
        expect(bytes).toBeLessThanOrEqual(64 * KB)
      },
      60_000,
    )
  })
})
