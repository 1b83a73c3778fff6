import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { RunningServer } from '../../server/start'
import { ask } from '../support/server'
import { startStory, tokenOf } from '../support/story'
import { phoneOf, WEAPP_DIST } from '../support/story-weapp'
import type { Sim } from '../support/weapp/sim'

const LARGE = 22

describe('the large-type version on the mini-program', () => {
  let server: RunningServer
  let sim: Sim
  beforeAll(async () => {
    server = await startStory('elder-weapp')
  }, 120_000)
  afterAll(() => server.stop())
  afterEach(() => sim.close())

  const isLarge = () => sim.has('.theme--elder')
  const switchLargeType = async () => {
    await sim.tapTab('我的')
    await sim.tap('[aria-label="大字版"]')
    await sim.tapTab('首页')
    await sim.waitFor('我要下单')
  }

  it('follows WeChat’s font size, and its factor where that is larger', async () => {
    sim = await phoneOf(server.url, 'resident', { fontSizeSetting: LARGE })
    expect(isLarge()).toBe(true)
    expect(sim.find('.theme--elder').getAttribute('style')).toMatch(/--scale: ?1\.375/)
  }, 120_000)

  it('is not there at the usual size, until the switch is turned; the choice is kept', async () => {
    sim = await phoneOf(server.url, 'resident')
    expect(isLarge()).toBe(false)
    expect(sim.has('常用服务')).toBe(true)
    await switchLargeType()
    expect(isLarge()).toBe(true)
    sim = await sim.relaunch()
    await sim.waitFor('我要下单')
    expect(isLarge()).toBe(true)
  }, 120_000)

  it('can be switched off by who set WeChat to large type', async () => {
    sim = await phoneOf(server.url, 'resident', { fontSizeSetting: LARGE })
    await switchLargeType()
    expect(isLarge()).toBe(false)
  }, 120_000)

  it('follows when the font size is set while the app rests', async () => {
    sim = await phoneOf(server.url, 'resident')
    sim.mock(
      'getAppBaseInfo',
      () => ({ theme: 'light', fontSizeSetting: LARGE, fontSizeScaleFactor: LARGE / 16 }),
      'sync',
    )
    await sim.background()
    await sim.foreground()
    expect(isLarge()).toBe(true)
  }, 120_000)

  it('has fewer things on 首页: one button to order and one that calls the grid worker', async () => {
    const { body: me } = await ask(server.url, 'GET', '/me', { token: await tokenOf(server.url, 'resident') })
    sim = await phoneOf(server.url, 'resident', { fontSizeSetting: LARGE })
    expect(sim.has('常用服务')).toBe(false)
    expect(sim.has('.ui-services')).toBe(false)
    expect(sim.has('公告')).toBe(false)
    expect(me.gridWorker.phone).toMatch(/^1\d{10}$/)
    await sim.tap(`打给网格员，${me.gridWorker.name}`)
    expect(sim.called('makePhoneCall')).toEqual([{ phoneNumber: me.gridWorker.phone }])
  }, 120_000)

  it('says nothing of reading aloud or voice where the plugin is not configured', async () => {
    sim = await phoneOf(server.url, 'resident', { fontSizeSetting: LARGE })
    expect(sim.has('读给我听')).toBe(false)
    await sim.tap('我要下单，说句话就行')
    await sim.waitFor('水电小修')
    await sim.tap('水电小修')
    await sim.waitFor('您遇到什么事')
    expect(sim.has('点一下，说话')).toBe(false)
  }, 120_000)
})

describe('sizes of the mini-program', () => {
  const sheets = readdirSync(WEAPP_DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.wxss'))
  const styles = sheets.map((file) => readFileSync(path.join(WEAPP_DIST, file), 'utf8')).join('\n')

  it('are the mini-program’s own: what is for the web page alone is left out', () => {
    expect(styles.match(/taro_page|weui-tabbar|:has\(/g)).toBeNull()
    // DevTools refuses a whole sheet for one star.
    expect(styles.match(/[\s>+~}]\*\s*[,{]/g)).toBeNull()
    expect(styles.includes('.ui-screen')).toBe(true)
  })

  it('stay as drawn on a narrow screen: no length shrinks with it', () => {
    expect(sheets.length).toBeGreaterThan(0)
    expect(styles.match(/\drpx/g)).toBeNull()
    expect(styles.match(/--tap:\d+px/g)).toEqual(['--tap:44px', '--tap:56px'])
    expect(styles.match(/--t-body:[^;]*/g)).toEqual(['--t-body:calc(16px*var(--scale))'])
  })
})
