import type { Browser } from 'playwright-core'
import type { RunningServer } from '../../server/start'
import { makePerson, type TestCommunity } from '../support/builders'
import { enterAs, openPage, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { startTestServer } from '../support/server'
import { startSmsGateway, type SmsGateway } from '../support/sms-gateway'
import { storySteps } from '../support/story'
import { makeTwoCommunities } from '../support/story-newcomer'

const PHONE = '13912345190'

describeInBrowser('a resident moves in through the page', () => {
  const step = storySteps()
  let gateway: SmsGateway
  let server: RunningServer
  let browser: Browser
  let community: TestCommunity
  let resident: Visitor
  let secretary: Visitor
  beforeAll(async () => {
    gateway = await startSmsGateway()
    server = await startTestServer('joining-h5', { ...gateway.env, WEB_ROOT: 'client/dist/h5' })
    community = await makeTwoCommunities()
    browser = await launchChromium()
    resident = await openPage(browser, server.url)
    secretary = await openPage(browser, server.url)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await gateway?.stop()
  })
  /** Whether this is a demo is asked of a door that only a demo has. */
  const faults = () => [...resident.faults, ...secretary.faults].filter((one) => !one.endsWith('/session/demo'))
  afterEach(() => expect(faults()).toEqual([]))

  step('he logs in with the code sent to his phone, once he has agreed', async () => {
    await resident.page.goto('/')
    await resident.type('手机号', PHONE)
    await resident.tap('发验证码')
    await resident.sees('139****5190')
    await resident.type('验证码', gateway.codeFor(PHONE))
    await resident.tap('登录')
    await resident.sees('请先看一看，再勾选同意')
    await resident.tap('我满 14 周岁，看过并同意这两份说明')
    await resident.tap('登录')
    await resident.sees('您住在哪个社区')
  })

  step('he finds his community by its name, and sees whose grid it is before he joins', async () => {
    await resident.sees('山脚社区')
    await resident.type('社区名或海报代码', '河畔')
    await resident.tap('河畔社区')
    await resident.tap('下一步，填住处')
    await resident.type('几栋', '5栋')
    await resident.type('单元', '1')
    await resident.type('房号', '201')
    await resident.type('怎么称呼您', '赵国平')
    await resident.tap('下一步，看一遍')
    await resident.sees('第二网格')
    await resident.sees('试验二支部')
    await resident.tap('加入')
    await resident.sees('已加入河畔社区')
    await resident.sees('等网格员核实')
  })

  step('the branch verifies him on a phone', async () => {
    const person = await makePerson(community, [{ role: 'branch-secretary', at: community.branch2 }])
    await enterAs(secretary, person, '/packages/people/verify/index')
    await secretary.sees('赵国平')
    await secretary.sees('5栋1单元201')
    expect(await secretary.text()).not.toContain(PHONE)
    await secretary.tap('核实，赵国平')
    await secretary.sees('没有等着核实的')
  })

  step('he sees it, and orders without writing his address', async () => {
    await resident.tap('我的家')
    await resident.sees('住处都核实过了')
    await resident.page.goto('/')
    await resident.tap('我要下单，说句话就行')
    await resident.sees('煤气味、着火、有人晕倒，先打电话')
    await resident.tap('水电小修')
    await resident.type('您遇到什么事', '厨房水龙头滴水')
    expect(await resident.value('在哪里')).toBe('5栋1单元201')
    await resident.tap('下一步，确认')
    await resident.tap('确认下单')
    await resident.sees('正在派单')
  })

  step('he lets nobody use his session elsewhere, and takes his consent back', async () => {
    await resident.page.goto('/packages/people/sessions/index')
    await resident.sees('只在这里登录着')
    await resident.page.goto('/packages/people/consent/index')
    await resident.sees('您已经同意')
    await resident.tap('收回同意')
    await resident.sees('收回同意吗')
    await resident.tap('收回同意')
    await resident.sees('先看看，我们怎么用您的信息')
  })
})
