import type { Browser } from 'playwright-core'
import type { RunningServer } from '../../server/start'
import { visitorOf, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { openOrder, startStory, storySteps } from '../support/story'

const WISH = '想把相册里的照片发给女儿'

describeInBrowser('a volunteer comes in through the page', () => {
  const step = storySteps()
  let server: RunningServer
  let browser: Browser
  let neighbour: Visitor
  let secretary: Visitor
  beforeAll(async () => {
    server = await startStory('volunteer-h5')
    browser = await launchChromium()
    await openOrder(server.url, WISH)
    neighbour = await visitorOf(browser, server.url, 'neighbour')
    secretary = await visitorOf(browser, server.url, 'secretary2', 'desk')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(() => expect([...neighbour.faults, ...secretary.faults]).toEqual([]))

  const register = async (skill: string) => {
    await neighbour.sees('您是谁，住哪里')
    expect(await neighbour.value('住址')).toBe('河畔小区7栋1单元201')
    await neighbour.tap('下一步，填本领')
    await neighbour.sees('您会什么，什么时候有空')
    await neighbour.tap(skill)
    if (await neighbour.has('选了 1 样')) await neighbour.tap('平日晚上，没空')
    await neighbour.tap('下一步，看一遍')
    await neighbour.sees('看一看，没错就报名')
    await neighbour.sees(skill)
  }

  step('he registers', async () => {
    await neighbour.tap('接单')
    await neighbour.sees('邻居有事，您也能帮一把')
    await neighbour.tap('去注册')
    await neighbour.sees('您是谁，住哪里')
    await neighbour.type('姓名', '赵国平')
    await register('水电小修')
    await neighbour.tap('报名')
    await neighbour.sees('已报名，等河畔二支部审核')
  })

  step('his branch refuses at the desk, and says why', async () => {
    await secretary.page.goto('/packages/console/review/index')
    await secretary.sees('1 位等您审核')
    await secretary.page.getByRole('row').filter({ hasText: '赵国平' }).click()
    await secretary.sees('138****2046')
    expect(await secretary.text()).not.toContain('201')
    await secretary.tap('不通过')
    await secretary.sees('赵国平这次不通过')
    await secretary.tap('不通过')
    await secretary.sees('请选一个原因，或写一句')
    await secretary.tap('请补充会什么')
    await secretary.type('原因', '手机会教吗')
    await secretary.tap('不通过')
    await secretary.sees('没有等着的')
  })

  step('he sees why and applies again', async () => {
    await neighbour.page.reload()
    await neighbour.sees('这次没有通过')
    await neighbour.sees('原因：请补充会什么，手机会教吗')
    await neighbour.tap('重新报名')
    await register('手机电脑')
    await neighbour.sees('水电小修、手机电脑')
    await neighbour.type('想对支部说的话，可以不写', '常教我妈用手机')
    await neighbour.tap('报名')
    await neighbour.sees('已报名，等河畔二支部审核')
  })

  step('his branch approves on the phone page', async () => {
    await secretary.page.goto('/packages/branch/review/index')
    await secretary.sees('常教我妈用手机')
    await secretary.tap('通过，赵国平')
    await secretary.sees('没有等着')
  })

  step('he sees an order and takes it', async () => {
    await neighbour.page.reload()
    await neighbour.sees('您是志愿者了')
    await neighbour.tap('去接单')
    await neighbour.sees(WISH)
    await neighbour.tap(`接单：${WISH}`)
    await neighbour.sees('接单后看到门牌和电话')
    if (await neighbour.has('到时再约')) await neighbour.tap('到时再约')
    await neighbour.tap('确认接单')
    await neighbour.sees('河畔小区3栋2单元402')
  })
})
