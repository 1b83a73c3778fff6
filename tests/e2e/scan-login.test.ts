import type { Browser } from 'playwright-core'
import { encode } from 'uqr'
import { clock } from '../../server/platform/clock'
import type { RunningServer } from '../../server/start'
import { openPage, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { ask } from '../support/server'
import { startStory, storySteps, type Role } from '../support/story'
import { phoneOf } from '../support/story-weapp'
import type { Sim } from '../support/weapp/sim'

const LOGIN = '/packages/console/login/index'
const TWO_MINUTES = 121_000

/** The picture a text makes, as the page draws it. */
const drawn = (text: string): string =>
  encode(text, { ecc: 'M', border: 0 })
    .data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')

interface Shown {
  code: string
  secret: string
  /** What WeChat reads from the screen. */
  address: string
}

/** Waits for the code the page asks for, and sees that the picture says it. */
const shownBy = async (desk: Visitor, url: string, look: () => Promise<unknown>): Promise<Shown> => {
  const answer = desk.page.waitForResponse((one) => one.url().endsWith('/api/v1/session/scan'))
  await look()
  const { code, secret } = (await (await answer).json()) as { code: string; secret: string }
  const address = `${url}/packages/people/scan/index?code=${encodeURIComponent(code)}`
  const picture = desk.page.getByRole('img', { name: '登录二维码，请用微信扫' }).locator('path')
  await picture.waitFor()
  expect(await picture.getAttribute('d')).toBe(drawn(address))
  return { code, secret, address }
}

/** WeChat opens a link's page in the mini-program and hands it the link. */
const scanBy = async (phone: Sim, { address }: Shown): Promise<Sim> =>
  phone.relaunch(`packages/people/scan/index?q=${encodeURIComponent(address)}`)

describeInBrowser('the desk is opened by the phone that scans its code', () => {
  const step = storySteps()
  const phones: Sim[] = []
  let server: RunningServer
  let browser: Browser
  let desk: Visitor
  let shown: Shown
  beforeAll(async () => {
    server = await startStory('scan-login')
    browser = await launchChromium()
    desk = await openPage(browser, server.url, 'desk')
  }, 120_000)
  afterAll(async () => {
    for (const phone of phones) phone.close()
    await browser?.close()
    await server?.stop()
  })
  afterEach(() => expect(desk.faults).toEqual([]))

  const phone = async (role: Role): Promise<Sim> => {
    const before = await phoneOf(server.url, role)
    const sim = await scanBy(before, shown)
    phones.push(sim)
    return sim
  }

  step('whoever opens a page of the desk is led to its login', async () => {
    shown = await shownBy(desk, server.url, async () => {
      await desk.page.goto('/packages/console/review/index')
      await desk.tap('去登录')
    })
    expect(new URL(desk.page.url()).pathname).toBe(LOGIN)
    await desk.sees('只给有任职的人用')
  })

  step('a resident who scans it is told kindly, and the desk stays closed', async () => {
    const resident = await phone('resident')
    await resident.waitFor('书记台不归您用')
    await desk.sees('用微信扫，在手机上点一下')
  })

  step('a secretary sees which browser asks, and the page says that somebody looks', async () => {
    const secretary = await phone('secretary2')
    await secretary.waitFor('在那台电脑上登录书记台吗')
    expect(secretary.text()).toContain('Chrome')
    await desk.sees('已经扫了，请在手机上点登录')
  })

  step('another browser that saw the code over his shoulder cannot claim it', async () => {
    const stolen = { code: shown.code, secret: 'x'.repeat(43) }
    const claim = await ask(server.url, 'POST', '/session/scan/claim', { body: stolen })
    expect(claim.body).toEqual({ status: 'expired' })
  })

  step('he confirms, and the desk opens where it was wanted', async () => {
    const secretary = phones.at(-1) as Sim
    await secretary.tap('.ui-btn--primary')
    await secretary.waitFor('已确认，看电脑上')
    await desk.sees('志愿者审核')
    await desk.page.waitForURL('**/packages/console/review/index')
    expect(await desk.text()).toContain('孙书记')
  })

  step('the code is good once: nobody claims it again, no phone confirms it again', async () => {
    const again = { code: shown.code, secret: shown.secret }
    const claim = await ask(server.url, 'POST', '/session/scan/claim', { body: again })
    expect(claim.body).toEqual({ status: 'expired' })
    const late = await phone('secretary1')
    await late.waitFor('已确认，看电脑上')
    expect(late.has('不是我')).toBe(false)
  })

  step('a refused code opens nothing, and another can be had', async () => {
    const other = await openPage(browser, server.url, 'desk')
    shown = await shownBy(other, server.url, () => other.page.goto(LOGIN))
    const secretary = await phone('secretary1')
    await secretary.waitFor('在那台电脑上登录书记台吗')
    await secretary.tap('不是我')
    await secretary.waitFor('没有登录')
    await other.sees('手机上点了“不是我”，没有登录')
    await shownBy(other, server.url, () => other.tap('换一个码'))
    expect(other.faults).toEqual([])
    await other.page.context().close()
  })

  step('after two minutes the code is over on both sides', async () => {
    const late = await openPage(browser, server.url, 'desk')
    await late.page.clock.install()
    shown = await shownBy(late, server.url, () => late.page.goto(LOGIN))
    const before = clock.now
    clock.now = () => new Date(before().getTime() + TWO_MINUTES)
    try {
      await late.page.clock.runFor(TWO_MINUTES)
      await late.sees('二维码过期了，请换一个')
      const secretary = await phone('secretary1')
      await secretary.waitFor('这个码过期了')
    } finally {
      clock.now = before
    }
    await late.page.context().close()
  })
})
