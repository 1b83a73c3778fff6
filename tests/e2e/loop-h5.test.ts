import type { Browser } from 'playwright-core'
import type { RunningServer } from '../../server/start'
import { visitorOf, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { startStory, storySteps } from '../support/story'

const WORDS = '三楼楼道灯坏了，晚上看不见。\n灯泡家里没有，麻烦带一个。'
const SUMMARY = '三楼楼道灯坏了，晚上看不见'

describeInBrowser('the loop through the page', () => {
  const step = storySteps()
  let server: RunningServer
  let browser: Browser
  let resident: Visitor
  let secretary: Visitor
  let member: Visitor
  beforeAll(async () => {
    server = await startStory('loop-h5')
    browser = await launchChromium()
    resident = await visitorOf(browser, server.url, 'resident')
    secretary = await visitorOf(browser, server.url, 'secretary1', 'desk')
    member = await visitorOf(browser, server.url, 'member')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(() => {
    const faults = [resident, secretary, member].flatMap(({ faults }) => faults)
    expect(faults).toEqual([])
  })

  step('the resident places an order with a photo', async () => {
    await resident.tap('我要下单')
    await resident.sees('先打电话')
    await resident.tap('水电小修')
    await resident.sees('您遇到什么事')
    await resident.type('您遇到什么事', WORDS)
    await resident.takePhoto('orange')
    await resident.tap('下一步，确认')
    await resident.sees('您要下的单')
    await resident.tap('明天')
    await resident.tap('确认下单')
    await resident.sees('已收到，河畔一支部正在派单')
    await resident.sees('灯泡家里没有')
    await expectPhoto(resident, '居民拍的照片')
  })

  step('the branch secretary opens it to all at the desk', async () => {
    await secretary.page.goto('/packages/console/queue/index')
    await secretary.page.getByRole('row').filter({ hasText: SUMMARY }).click()
    await secretary.sees('灯泡家里没有')
    expect(await secretary.text()).not.toContain('402')
    await secretary.tap('抢单')
    await secretary.tap('开放抢单，1 个名额')
    await secretary.sees('已开放抢单')
    await secretary.page.getByRole('row').filter({ hasText: SUMMARY }).getByText('抢单，1 个名额').waitFor()
  })

  step('a party member sees the building only, accepts, and then the door and the number', async () => {
    await member.tap('接单')
    await member.sees(SUMMARY)
    expect(await member.text()).not.toMatch(/402|李/)
    await member.tap(`接单：${SUMMARY}`)
    await member.sees('接单后看到门牌和电话')
    if (await member.has('到时再约')) await member.tap('到时再约')
    await member.tap('确认接单')
    await member.sees('河畔小区3栋2单元402')
    await member.sees('打给李阿姨')
  })

  step('the resident sees who comes', async () => {
    await resident.page.reload()
    await resident.sees('何师傅已接单')
    await resident.sees('打给何师傅')
  })

  step('the member completes it with a note and a photo', async () => {
    await member.tap('办结')
    await member.sees('办好了，告诉李阿姨一声')
    await member.type('做了什么', '换了声控灯泡，开关也看过')
    await member.takePhoto('green')
    await member.tap('办结')
    await member.sees('您已办结，等居民评价')
    await member.sees('换了声控灯泡')
    await expectPhoto(member, '办结照片')
  })

  step('the resident rates it from her list', async () => {
    await resident.page.goto('/pages/orders/index')
    await resident.tap(SUMMARY)
    await resident.sees('何师傅已办结，请您评价')
    await expectPhoto(resident, '办结照片')
    await resident.tap('去评价')
    await resident.tap('5 星，很满意')
    await resident.tap('解决了')
    await resident.type('想说什么', '来得快，谢谢')
    await resident.tap('送出评价')
    await resident.sees('这件事办好了')
    await resident.sees('来得快，谢谢')
  })

  step('the points arrive in the moral bank, and the door is hidden again', async () => {
    await member.page.reload()
    await member.sees('这件事您办好了')
    expect(await member.text()).not.toContain('402')
    await member.page.goto('/pages/me/index')
    await member.tap('道德银行')
    await member.sees('水电小修')
    await member.sees('+5')
  })
})

/** The photo really came through its signed address. */
const expectPhoto = async (visitor: Visitor, name: string) => {
  const image = visitor.page
    .getByRole('img', { name })
    .or(visitor.page.getByRole('button', { name }))
    .filter({ visible: true })
  await image.first().waitFor()
  await visitor.page.waitForFunction(() =>
    [...document.images].some((one) => one.checkVisibility() && one.src.includes('/files/') && one.naturalWidth > 0),
  )
}
