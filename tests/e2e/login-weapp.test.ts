import { People } from '../../server/modules/people/person.model'
import type { RunningServer } from '../../server/start'
import { makeCommunity, newPhone } from '../support/builders'
import { startTestServer } from '../support/server'
import { startSmsGateway, type SmsGateway } from '../support/sms-gateway'
import { openPhone } from '../support/story-weapp'
import { startWechat, type WechatServer } from '../support/wechat-server'
import type { Sim } from '../support/weapp/sim'

const APPID = 'wx0123456789abcdef'
const SECRET = 'not-a-real-secret'
const LOGIN = '微信一键登录'
const AGREE = '我满 14 周岁，看过并同意这两份说明'

describe('a newcomer through WeChat', () => {
  let wechat: WechatServer
  let gateway: SmsGateway
  let server: RunningServer
  let sim: Sim
  beforeAll(async () => {
    wechat = await startWechat(APPID, SECRET)
    gateway = await startSmsGateway()
    server = await startTestServer('login-weapp', {
      WECHAT_APPID: APPID,
      WECHAT_SECRET: SECRET,
      WECHAT_API_BASE: wechat.url,
      ...gateway.env,
    })
    await makeCommunity()
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    await gateway.stop()
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

  it('who is thirteen looks first; a grown-up agrees by a code, and nothing that was typed is lost', async () => {
    sim.loginCodes.push(wechat.giveCode('openid-child'))
    expect(sim.text()).toContain('未满 14 周岁，先点「先看看」；要下单时，再请家长用短信验证码同意')
    await sim.tap('先看看')
    await sim.waitFor('我要下单')
    await sim.tap('我要下单')
    await sim.waitFor(() => sim.has('水电小修'))
    await sim.tap('水电小修')
    await sim.input('您遇到什么事', '家里的灯不亮了')
    await sim.input('在哪里', '试验小区3栋2单元402')
    await sim.tap('下一步，确认')
    await sim.input('联系电话', '13912345678')
    await sim.tap('确认下单')
    await sim.waitFor('未满 14 周岁，请家长来同意')
    await sim.tap('未满 14 周岁，请家长来同意')
    await sim.waitFor('先看看，我们怎么用孩子的信息')
    const phone = newPhone()
    await sim.input('家长姓名', '李建国')
    await sim.input('家长手机号', phone)
    await sim.tap('发验证码')
    await sim.waitFor(() => gateway.sent() > 0)
    await sim.input('验证码', gateway.codeFor(phone))
    await sim.tap('家长同意')
    await sim.waitFor('确认下单')
    await sim.tap('确认下单')
    await sim.waitFor('正在派单')
    expect(sim.text()).toContain('家里的灯不亮了')
    const child = await People.findOne({ openid: 'openid-child' }).lean()
    expect(child?.consent?.guardian).toEqual({ name: '李建国', phone })
  })
})
