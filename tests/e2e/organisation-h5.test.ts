import type { Browser, Locator } from 'playwright-core'
import type { RunningServer } from '../../server/start'
import { visitorOf, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { ask } from '../support/server'
import { openOrder, startStory, storySteps, tokenOf } from '../support/story'

const WISH = '想学用手机挂号'
type Place = [lng: number, lat: number]
interface Listed {
  name: string
  area: { coordinates: Place[][] } | null
  openOrders: number
  isClosed: boolean
}

describeInBrowser('a community secretary sets up a grid at the desk', () => {
  const step = storySteps()
  let server: RunningServer
  let browser: Browser
  let secretary: Visitor
  let token: string
  beforeAll(async () => {
    server = await startStory('organisation-h5')
    browser = await launchChromium()
    await openOrder(server.url, WISH)
    token = await tokenOf(server.url, 'community')
    secretary = await visitorOf(browser, server.url, 'community', 'desk')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(() => expect(secretary.faults).toEqual([]))

  const row = (name: string): Locator => secretary.page.getByRole('treeitem', { name: new RegExp(name) })
  const stored = async (name: string): Promise<Listed> => {
    const { body } = await ask(server.url, 'GET', '/organisations?closed=1', { token })
    const found = (body.items as Listed[]).find((one) => one.name === name)
    if (!found) throw new Error(`no organisation is called ${name}`)
    return found
  }
  const pickPerson = (words: string, name: string) =>
    secretary.type(words, name).then(() =>
      secretary.page
        .getByRole('radio', { name: new RegExp(name) })
        .first()
        .click(),
    )
  /** The corners of the easternmost grid as they stand on the screen. */
  const lastNeighbour = async (): Promise<{ x: number; y: number }[]> => {
    const path = secretary.page.locator('.grid-map__area.is-still').last()
    const d = (await path.getAttribute('d')) ?? ''
    const ground = await secretary.page.locator('.grid-map__ground').boundingBox()
    return [...d.matchAll(/([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => ({
      x: (ground?.x ?? 0) + Number(x),
      y: (ground?.y ?? 0) + Number(y),
    }))
  }

  step('she adds a grid under its branch', async () => {
    await secretary.page.goto('/packages/console/organisation/index')
    await secretary.sees(/缺/)
    await row('河畔二支部').click()
    await secretary.tap('加下级')
    await secretary.type('名称', '第五网格')
    await secretary.type('楼栋（可不填）', '9-10栋')
    await secretary.tap('加上')
    await row('第五网格').click()
    await secretary.sees('9栋、10栋')
  })

  step('she draws its boundary along the neighbour’s, to the last digit', async () => {
    await secretary.tap('画边界')
    await secretary.tap('缩小')
    const [, southEast, northEast] = await lastNeighbour()
    if (!southEast || !northEast) throw new Error('the neighbour has no corners')
    const { mouse } = secretary.page
    await mouse.click(southEast.x + 4, southEast.y + 3)
    await mouse.click(northEast.x + 3, northEast.y - 4)
    await secretary.sees('边界还差 1 个角')
    await mouse.click(northEast.x + 70, northEast.y + 5)
    await mouse.click(southEast.x + 70, southEast.y - 5)
    await secretary.sees('点第一个角，把边界接上')
    await mouse.click(southEast.x + 1, southEast.y + 1)
    await secretary.sees(/^画好了，约/)
    const third = await (await secretary.control('第 3 个角')).boundingBox()
    if (!third) throw new Error('the third corner is not drawn')
    await mouse.move(third.x + third.width / 2, third.y + third.height / 2)
    await mouse.down()
    await mouse.move(third.x + third.width / 2 + 20, third.y + third.height / 2 - 10, { steps: 4 })
    await mouse.up()
    await secretary.tap('存边界')
    await secretary.sees('5 个网格都画了边界')
    const [ring] = (await stored('第五网格')).area?.coordinates ?? []
    const [neighbours] = (await stored('第四网格')).area?.coordinates ?? []
    expect(ring).toHaveLength(5)
    expect(neighbours).toEqual(expect.arrayContaining([ring?.[0], ring?.[1]]))
  })

  step('she gives it a worker', async () => {
    await secretary.tap('选网格员')
    await pickPerson('谁', '黄')
    await secretary.tap('请黄丽任网格员')
    await secretary.sees('今天起')
    expect(await row('第五网格').innerText()).toContain('缺党小组长')
  })

  step('somebody stands in for the holidays', async () => {
    await secretary.tap('给黄老师找人代班')
    await pickPerson('谁', '何')
    await secretary.page.getByLabel('到哪天').fill('2099-10-07')
    await secretary.tap('请何国强代班')
    await secretary.sees('代黄老师，到 2099 年 10 月 7 日')
  })

  step('a branch is closed after what stands below it; its open order goes to the community', async () => {
    const before = (await stored('河畔社区')).openOrders
    const { openOrders } = await stored('河畔一支部')
    expect(openOrders).toBeGreaterThan(0)
    await row('河畔一支部').click()
    expect(await secretary.page.getByRole('button', { name: '撤掉' }).count()).toBe(0)
    await row('第一网格').press('ArrowRight')
    for (const name of ['黄老师家', '第一网格', '第二网格']) {
      await row(name).click()
      await secretary.tap('撤掉')
      await secretary.type('为什么撤', '并到二支部')
      await secretary.page.getByRole('dialog').getByRole('button', { name: '撤掉' }).click()
      await row(name).waitFor({ state: 'detached' })
    }
    await row('河畔一支部').click()
    await secretary.tap('撤掉')
    await secretary.sees(`在办 ${openOrders} 件交给河畔社区`)
    await secretary.type('为什么撤', '两个支部合并')
    await secretary.page.getByRole('dialog').getByRole('button', { name: '撤掉' }).click()
    await row('河畔一支部').waitFor({ state: 'detached' })
    expect((await stored('河畔社区')).openOrders).toBe(before)
    expect((await stored('河畔一支部')).isClosed).toBe(true)
    await secretary.tap('已撤的 4 个也看')
    expect(await row('河畔一支部').innerText()).toContain('已撤')
  })
})
