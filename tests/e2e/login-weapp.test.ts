import type { RunningServer } from '../../server/start'
import { makeCommunity } from '../support/builders'
import { startTestServer } from '../support/server'
import { openPhone } from '../support/story-weapp'
import { startWechat, type WechatServer } from '../support/wechat-server'
import type { Sim } from '../support/weapp/sim'

const APPID = 'wx0123456789abcdef'
const SECRET = 'not-a-real-secret'
const LOGIN = '微信一键登录'
const AGREE = '我满 14 周岁，看过并同意这两份说明'

describe('a newcomer through WeChat', () => {
  let wechat: WechatServer
  let server: RunningServer
  let sim: Sim
  beforeAll(async () => {
    wechat = await startWechat(APPID, SECRET)
    server = await startTestServer('login-weapp', {
      WECHAT_APPID: APPID,
      WECHAT_SECRET: SECRET,
      WECHAT_API_BASE: wechat.url,
    })
    await makeCommunity()
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    await wechat.stop()
  })
  beforeEach(async () => {
    sim = await openPhone(server.url)
    await sim.waitFor(LOGIN)
  }, 120_000)
  afterEach(() => sim.close())

  it('is asked for consent first, and sees no 体验身份', async () => {
    expect(sim.has('演示版，选一个体验身份')).toBe(false)
    await sim.tap(LOGIN)
    expect(sim.ui.toasts).toContain('请先看一看，再勾选同意')
    expect(sim.called('login')).toEqual([])
  })

  it('reads what went wrong when WeChat refuses, and gets in with the next code', async () => {
    sim.loginCodes.push('stale-code', wechat.giveCode('openid-late'))
    await sim.tap(AGREE)
    await sim.tap(LOGIN)
    await sim.waitFor(() => sim.ui.toasts.length > 0)
    expect(sim.ui.toasts.at(-1)).toMatch(/[\u4e00-\u9fff]{4,}/)
    expect(sim.page.path).toBe('packages/session/login/index')
    await sim.tap(LOGIN)
    await sim.waitFor('我要下单')
  })

  it('places a first order, and finds it after logging in again', async () => {
    sim.loginCodes.push(wechat.giveCode('openid-1'), wechat.giveCode('openid-1'))
    await sim.tap(AGREE)
    await sim.tap(LOGIN)
    await sim.waitFor('我要下单')
    await sim.tap('我要下单')
    await sim.waitFor(() => sim.has('水电小修'))
    await sim.tap('水电小修')
    await sim.input('您遇到什么事', '厨房水龙头滴水')
    await sim.tap('下一步，确认')
    expect(sim.text()).toContain('请填写地址')
    await sim.input('在哪里', '试验小区3栋2单元402')
    await sim.tap('下一步，确认')
    await sim.input('联系电话', '13912345678')
    await sim.tap('确认下单')
    await sim.waitFor('正在派单')
    while (sim.page.stack.length > 1) await sim.back()
    await sim.tapTab('我的')
    await sim.tap('退出登录')
    await sim.waitFor(LOGIN)
    await sim.tap(AGREE)
    await sim.tap(LOGIN)
    await sim.waitFor(() => sim.page.path !== 'packages/session/login/index')
    await sim.tapTab('订单')
    await sim.waitFor('厨房水龙头滴水')
    expect(wechat.complaints).toEqual([])
  })
})
