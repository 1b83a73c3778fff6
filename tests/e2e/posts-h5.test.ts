import type { Browser } from 'playwright-core'
import { People, type Person } from '../../server/modules/people/person.model'
import { openSession } from '../../server/modules/session/open-session'
import type { RunningServer } from '../../server/start'
import { OrderEvents } from '../../server/modules/orders/order-event.model'
import { enterAs, openPage, visitorOf, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { startStory, storySteps } from '../support/story'

describeInBrowser('one person, several posts', () => {
  const step = storySteps()
  let server: RunningServer
  let browser: Browser
  let member: Visitor
  let branch: Visitor
  let unit: Visitor
  beforeAll(async () => {
    server = await startStory('posts-h5')
    browser = await launchChromium()
    member = await visitorOf(browser, server.url, 'member')
    branch = await visitorOf(browser, server.url, 'secretary1')
    unit = await openPage(browser, server.url)
    const gao = await People.findOne({ name: '高志远' }).lean<Person>()
    if (!gao) throw new Error('the demo lacks the secretary of a unit')
    const token = await openSession(gao, 'demo', '试验')
    await enterAs(unit, { id: gao._id.toHexString(), token }, '/packages/people/report/index')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(() => expect([...member.faults, ...branch.faults, ...unit.faults]).toEqual([]))

  const openMe = async () => {
    await member.page.goto('/pages/me/index')
    await member.sees('道德银行')
  }

  step('with one tap he is a resident only, and takes no order', async () => {
    await openMe()
    await member.sees('现在用全部身份办事')
    await (await member.control('居民')).tap()
    await member.sees('现在以居民的身份办事')
    await member.page.goto('/pages/tasks/index')
    await member.sees('邻居有事，您也能帮一把')
  })

  step('with another he is a party member, and the order he takes records it', async () => {
    await openMe()
    await (await member.control('党员')).tap()
    await member.sees('现在以党员的身份办事')
    await member.page.goto('/pages/tasks/index')
    const first = member.page.getByRole('button', { name: /^接单：/ }).first()
    await first.tap()
    await member.sees('接单后看到门牌和电话')
    if (await member.has('到时再约')) await member.tap('到时再约')
    await member.tap('确认接单')
    await member.sees('您已接单')
    const event = await OrderEvents.findOne({ action: 'accept' }).sort({ _id: -1 }).lean()
    expect(event?.actor.role).toBe('party-member')
  })

  const report = async () => {
    await member.sees('到两个支部报到')
    await member.tap('供电所党支部')
    await member.tap('河畔一支部')
    await member.tap('报到')
    await member.sees('已报到，等两边支部确认')
  }

  step('he reports to his unit and to his neighbourhood, takes it back and reports anew', async () => {
    await openMe()
    await member.tap('双报到')
    await report()
    await member.tap('收回报到')
    await report()
  })

  step('his neighbourhood’s secretary confirms, which is not yet enough', async () => {
    await branch.page.goto('/packages/people/report/index')
    await branch.tap('确认，何师傅')
    await branch.sees('没有等您确认的')
    await member.page.reload()
    await member.sees('邻里已确认，等单位支部')
  })

  step('his unit’s secretary confirms, and it counts', async () => {
    await unit.page.reload()
    await unit.tap('确认，何师傅')
    await unit.sees('没有等您确认的')
    await member.page.reload()
    await member.sees('双报到已生效')
  })
})
