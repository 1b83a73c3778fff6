import type { RunningServer } from '../../server/start'
import { openOrder, startStory, storySteps } from '../support/story'
import { phoneOf } from '../support/story-weapp'
import type { Sim } from '../support/weapp/sim'

const WISH = '想把相册里的照片发给女儿'

describe('a volunteer comes in through the mini-program', () => {
  const step = storySteps()
  let server: RunningServer
  let neighbour: Sim
  let secretary: Sim
  beforeAll(async () => {
    server = await startStory('volunteer-weapp')
    await openOrder(server.url, WISH)
    neighbour = await phoneOf(server.url, 'neighbour')
    secretary = await phoneOf(server.url, 'secretary2')
  }, 120_000)
  afterAll(async () => {
    neighbour.close()
    secretary.close()
    await server.stop()
  })

  const register = async (skill: string) => {
    expect(neighbour.value('住址')).toBe('河畔小区7栋1单元201')
    await neighbour.tap('下一步，填本领')
    await neighbour.tap(skill)
    if (neighbour.has('平日晚上，没空')) await neighbour.tap('平日晚上，没空')
    await neighbour.tap('下一步，看一遍')
    await neighbour.waitFor(skill)
  }

  step('he registers', async () => {
    await neighbour.tapTab('接单')
    await neighbour.waitFor('邻居有事，您也能帮一把')
    await neighbour.tap('去注册')
    await neighbour.waitFor('您是谁，住哪里')
    await neighbour.input('姓名', '赵国平')
    await register('水电小修')
    await neighbour.tap('报名')
    await neighbour.waitFor('已报名，等河畔二支部审核')
  })

  step('his branch refuses, and says why', async () => {
    await secretary.tap('看派单队列')
    await secretary.waitFor('志愿者审核')
    await secretary.tap('志愿者审核')
    await secretary.waitFor('1 位等您审核')
    await secretary.tap('不通过，赵国平')
    await secretary.tap('不通过', { within: '.ui-sheet .ui-bar' })
    expect(secretary.text()).toContain('请选一个原因，或写一句')
    await secretary.tap('请补充会什么')
    await secretary.input('原因', '手机会教吗')
    await secretary.tap('不通过', { within: '.ui-sheet .ui-bar' })
    await secretary.waitFor('没有等着')
  })

  step('he sees why and applies again', async () => {
    await neighbour.background()
    await neighbour.foreground()
    await neighbour.waitFor('这次没有通过')
    expect(neighbour.text()).toContain('原因：请补充会什么，手机会教吗')
    await neighbour.tap('重新报名')
    await neighbour.waitFor('您是谁，住哪里')
    await register('手机电脑')
    expect(neighbour.text()).toContain('水电小修、手机电脑')
    await neighbour.input('想对支部说的话，可以不写', '常教我妈用手机')
    await neighbour.tap('报名')
    await neighbour.waitFor('已报名，等河畔二支部审核')
  })

  step('his branch approves', async () => {
    await secretary.background()
    await secretary.foreground()
    await secretary.waitFor('常教我妈用手机')
    await secretary.tap('通过，赵国平')
    await secretary.waitFor('没有等着')
  })

  step('he sees an order and takes it', async () => {
    await neighbour.background()
    await neighbour.foreground()
    await neighbour.waitFor('您是志愿者了')
    await neighbour.tap('去接单')
    await neighbour.waitFor(WISH)
    await neighbour.tap(`接单：${WISH}`)
    if (neighbour.has('到时再约')) await neighbour.tap('到时再约')
    await neighbour.tap('确认接单')
    await neighbour.waitFor('河畔小区3栋2单元402')
  })
})
