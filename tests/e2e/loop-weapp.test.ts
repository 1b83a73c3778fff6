import type { RunningServer } from '../../server/start'
import { startStory, storySteps } from '../support/story'
import { aimCamera, fillOrder, phoneOf } from '../support/story-weapp'
import type { Sim } from '../support/weapp/sim'

const WORDS = '三楼楼道灯坏了，晚上看不见。\n灯泡家里没有，麻烦带一个。'
const SUMMARY = '三楼楼道灯坏了，晚上看不见'

describe('the loop through the mini-program', () => {
  const step = storySteps()
  let server: RunningServer
  const phones: Record<string, Sim> = {}
  const phone = (name: 'resident' | 'secretary1' | 'member') => phones[name] as Sim
  beforeAll(async () => {
    server = await startStory('loop-weapp')
    for (const name of ['resident', 'secretary1', 'member'] as const) phones[name] = await phoneOf(server.url, name)
  }, 120_000)
  afterAll(async () => {
    for (const one of Object.values(phones)) one.close()
    await server.stop()
  })

  step('the resident places an order with a photo', async () => {
    const sim = phone('resident')
    await fillOrder(sim, { service: '水电小修', words: WORDS, photo: 'orange' })
    expect(sim.text()).toContain('三楼楼道灯坏了')
    expect(sim.text()).toContain('河畔小区3栋2单元402')
    await sim.tap('确认下单')
    await sim.waitFor('已收到，河畔一支部正在派单')
    expect(sim.page.path).toBe('packages/order/detail/index')
    expect(sim.text()).toContain('灯泡家里没有')
    expect(sim.has('[aria-label^="居民拍的照片"]')).toBe(true)
  })

  step('the branch secretary opens it to all from her queue', async () => {
    const sim = phone('secretary1')
    await sim.tap('看派单队列')
    await sim.waitFor(SUMMARY)
    await sim.tap(`去派单，${SUMMARY}`)
    await sim.waitFor('派给谁')
    expect(sim.text()).not.toContain('402')
    await sim.tap('抢单')
    await sim.tap('开放抢单，1 个名额')
    await sim.waitFor('已开放抢单')
  })

  step('a party member sees the building only, accepts, and then the door and the number', async () => {
    const sim = phone('member')
    await sim.tapTab('接单')
    await sim.waitFor(SUMMARY)
    expect(sim.text()).not.toContain('402')
    expect(sim.text()).not.toContain('李')
    await sim.tap(`接单：${SUMMARY}`)
    if (sim.has('到时再约')) await sim.tap('到时再约')
    await sim.tap('确认接单')
    await sim.waitFor('河畔小区3栋2单元402')
    expect(sim.page.path).toBe('packages/volunteer/task/index')
    expect(sim.has('打给李阿姨')).toBe(true)
  })

  step('the resident sees who comes', async () => {
    const sim = phone('resident')
    await sim.background()
    await sim.foreground()
    await sim.waitFor('何师傅已接单')
    expect(sim.has('打给何师傅')).toBe(true)
  })

  step('the member completes it with a note and a photo', async () => {
    const sim = phone('member')
    await sim.tap('办结')
    await sim.waitFor('办好了，告诉李阿姨一声')
    await sim.input('做了什么', '换了声控灯泡，开关也看过')
    await aimCamera(sim, 'green')
    await sim.tap('拍照')
    await sim.tap('办结', { within: '.ui-bar' })
    await sim.waitFor('您已办结，等居民评价')
    expect(sim.text()).toContain('换了声控灯泡')
  })

  step('the resident rates it from her list', async () => {
    const sim = phone('resident')
    await sim.back()
    while (sim.page.stack.length > 1) await sim.back()
    await sim.tapTab('订单')
    await sim.waitFor(SUMMARY)
    await sim.tap(SUMMARY)
    await sim.waitFor('何师傅已办结，请您评价')
    expect(sim.has('[aria-label^="办结照片"]')).toBe(true)
    await sim.tap('去评价')
    await sim.waitFor('何师傅办好了，您评一评')
    await sim.tap('5 星，很满意')
    await sim.tap('解决了')
    await sim.input('想说什么', '来得快，谢谢')
    await sim.tap('送出评价')
    await sim.waitFor('这件事办好了')
    expect(sim.text()).toContain('来得快，谢谢')
  })

  step('the points arrive in the moral bank, and the door is hidden again', async () => {
    const sim = phone('member')
    await sim.background()
    await sim.foreground()
    await sim.waitFor('这件事您办好了')
    expect(sim.text()).not.toContain('402')
    while (sim.page.stack.length > 1) await sim.back()
    await sim.tapTab('我的')
    await sim.waitFor('道德银行')
    await sim.tap('道德银行')
    await sim.waitFor('水电小修')
    expect(sim.text()).toMatch(/\+5/)
  })
})
