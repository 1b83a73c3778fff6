import type { Browser, Locator } from 'playwright-core'
import type { RunningServer } from '../../server/start'
import { openPage, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { ask } from '../support/server'
import { CAST, startStory, storySteps, tokenOf } from '../support/story'

const LEAST = 56
const WORDS = '厨房灯管两头发黑，时亮时不亮'

describeInBrowser('the loop of an old resident: large type, 320 px, whatever is tapped is 56 px', () => {
  const step = storySteps()
  const small: string[] = []
  const tapped: string[] = []
  let server: RunningServer
  let browser: Browser
  let resident: Visitor
  beforeAll(async () => {
    server = await startStory('elder-h5')
    browser = await launchChromium()
    resident = await openPage(browser, server.url, 'small-phone')
    await resident.page.goto('/')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(async () => {
    expect(resident.faults).toEqual([])
    expect(small).toEqual([])
    expect(await sidewaysBy(resident)).toBe(0)
  })

  const measure = async (control: Locator, name: string) => {
    tapped.push(name)
    await control.scrollIntoViewIfNeeded() // waits until a page that slides in stands still
    const box = await control.boundingBox()
    if (!box || box.width < LEAST || box.height < LEAST) small.push(`${name}: ${box?.width} × ${box?.height}`)
    if (box && (box.x < 0 || box.x + box.width > 320)) small.push(`${name} leaves the screen`)
  }

  step('switches large type on and logs in again', async () => {
    await resident.tap(CAST.resident)
    await resident.sees('我要下单')
    await resident.tap('我的')
    await resident.tap('大字版')
    resident.beforeTap = measure
    await resident.tap('退出登录')
    await resident.sees('登录后，有事就能下单')
    await resident.tap(CAST.resident)
    await resident.tap('首页')
    await resident.sees('我要下单')
  })

  step('places an order', async () => {
    await resident.tap('我要下单')
    await resident.sees('先打电话')
    await resident.tap('水电小修')
    await resident.sees('您遇到什么事')
    await resident.type('您遇到什么事', WORDS)
    await measure(resident.field('您遇到什么事'), '您遇到什么事')
    await measure(resident.field('在哪里'), '在哪里')
    await resident.takePhoto('orange')
    await resident.tap('下一步，确认')
    await resident.sees('您要下的单')
    await resident.tap('确认下单')
    await resident.sees('已收到，河畔一支部正在派单')
  })

  step('sees who comes and when', async () => {
    const { body } = await ask(server.url, 'GET', '/orders?scope=mine', {
      token: await tokenOf(server.url, 'resident'),
    })
    const { id } = body.items.find((one: { description: string }) => one.description === WORDS)
    const member = await tokenOf(server.url, 'member')
    const act = (token: string, action: string, body: object) =>
      ask(server.url, 'POST', `/orders/${id}/${action}`, { token, body })
    await act(await tokenOf(server.url, 'secretary1'), 'dispatch', { mode: 'open', places: 1 })
    await act(member, 'accept', {})
    await resident.page.reload()
    await resident.sees('何师傅已接单')
    await measure(await resident.control('打给何师傅'), '打给何师傅')
    await act(member, 'complete', { note: '灯管和起辉器都换了', photoIds: [] })
  })

  step('rates it', async () => {
    await resident.tap('返回')
    await resident.sees('我要下单')
    await resident.tap('订单')
    await resident.tap(WORDS)
    await resident.sees('何师傅已办结，请您评价')
    await resident.tap('去评价')
    await resident.tap('5 星，很满意')
    await resident.tap('解决了')
    await resident.tap('送出评价')
    await resident.sees('这件事办好了')
    expect(tapped.length).toBeGreaterThan(14)
  })
})

/** Pixels by which the page can be pushed sideways. */
const sidewaysBy = (visitor: Visitor) =>
  visitor.page.evaluate(() => {
    const page = document.scrollingElement
    return page ? Math.max(0, page.scrollWidth - window.innerWidth) : 0
  })
