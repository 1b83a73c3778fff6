import type { Browser } from 'playwright-core'
import type { RunningServer } from '../../server/start'
import { visitorOf, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { ask } from '../support/server'
import { startStory, storySteps, tokenOf } from '../support/story'
import { HARD_SUMMARY, hardText } from '../support/story-text'
import { fillOrder, phoneOf } from '../support/story-weapp'
import type { Sim } from '../support/weapp/sim'

let server: RunningServer
beforeAll(async () => {
  server = await startStory('text-everywhere')
}, 120_000)
afterAll(() => server.stop())

/** The resident's order with these words, as the server holds it. */
const orderWith = async (words: string) => {
  const { body } = await ask(server.url, 'GET', '/orders?scope=mine', { token: await tokenOf(server.url, 'resident') })
  const found = body.items.filter((one: { description: string }) => one.description === words)
  expect(found).toHaveLength(1)
  expect(found[0].summary).toBe(HARD_SUMMARY)
  return found[0].id as string
}

const acceptIt = async (id: string) => {
  const token = await tokenOf(server.url, 'secretary1')
  await ask(server.url, 'POST', `/orders/${id}/dispatch`, { token, body: { mode: 'open', places: 1 } })
  await ask(server.url, 'POST', `/orders/${id}/accept`, { token: await tokenOf(server.url, 'member'), body: {} })
}

describe('any text stands unharmed in the mini-program', () => {
  const step = storySteps()
  const text = hardText('\r\n')
  let sim: Sim
  let id: string
  afterEach(() => sim?.close())

  /** Raw, as `sim.text()` reads like a person and folds spaces. */
  const stands = (words: string) =>
    sim.waitFor(() => sim.all('wx-view').some((one) => one.textContent === words && sim.has(one)))

  step('typed, confirmed, placed, in the list', async () => {
    sim = await phoneOf(server.url, 'resident')
    await fillOrder(sim, { service: '水电小修', words: text })
    await stands(text)
    await sim.back()
    await sim.input('您遇到什么事', `${text}多`)
    await sim.tap('下一步，确认')
    expect(sim.text()).toContain('多写了 1 个字')
    expect(sim.page.path).toBe('packages/order/place/index')
    await sim.input('您遇到什么事', text)
    await sim.tap('下一步，确认')
    await stands(text)
    await sim.tap('确认下单')
    await sim.waitFor('正在派单')
    await stands(text)
    id = await orderWith(text)
    sim = await sim.relaunch('pages/orders/index')
    await stands(HARD_SUMMARY)
  })

  step('before the secretary', async () => {
    sim = await (await phoneOf(server.url, 'secretary1')).relaunch(`packages/branch/dispatch/index?id=${id}`)
    await stands(text)
  })

  step('before the member', async () => {
    await acceptIt(id)
    sim = await (await phoneOf(server.url, 'member')).relaunch(`packages/volunteer/task/index?id=${id}`)
    await stands(text)
    sim = await sim.relaunch('pages/tasks/index')
    await sim.tap('我的任务')
    await stands(HARD_SUMMARY)
  })
})

describeInBrowser('any text stands unharmed on the page', () => {
  const step = storySteps()
  // A browser's text field knows one end of a line.
  const text = hardText('\n')
  let browser: Browser
  let resident: Visitor
  let secretary: Visitor
  let member: Visitor
  beforeAll(async () => {
    browser = await launchChromium()
    resident = await visitorOf(browser, server.url, 'resident')
    secretary = await visitorOf(browser, server.url, 'secretary1', 'desk')
    member = await visitorOf(browser, server.url, 'member')
  }, 120_000)
  afterAll(() => browser?.close())
  afterEach(async () => {
    for (const { faults, page } of [resident, secretary, member]) {
      expect(faults).toEqual([])
      expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
    }
  })

  const stands = ({ page }: Visitor, words: string) =>
    page.waitForFunction(
      (words) => [...document.querySelectorAll('*')].some((one) => one.textContent === words && one.checkVisibility()),
      words,
    )

  step('typed, confirmed, placed, in the list', async () => {
    await resident.tap('我要下单')
    await resident.sees('先打电话')
    await resident.tap('水电小修')
    await resident.sees('您遇到什么事')
    await resident.type('您遇到什么事', text)
    await resident.tap('下一步，确认')
    await resident.sees('您要下的单')
    await stands(resident, text)
    await resident.tap('确认下单')
    await resident.sees('正在派单')
    await stands(resident, text)
    await resident.page.goto('/pages/orders/index')
    await stands(resident, HARD_SUMMARY)
  })

  step('at the desk', async () => {
    const id = await orderWith(text)
    await secretary.page.goto('/packages/console/queue/index')
    await stands(secretary, HARD_SUMMARY)
    await secretary.page.getByRole('row').filter({ hasText: HARD_SUMMARY }).first().click()
    await stands(secretary, text)
    await acceptIt(id)
  })

  step('before the member', async () => {
    const id = await orderWith(text)
    await member.page.goto(`/packages/volunteer/task/index?id=${id}`)
    await stands(member, text)
    await member.page.goto('/pages/tasks/index')
    await member.tap('我的任务')
    await stands(member, HARD_SUMMARY)
  })
})
