import type { RunningServer } from '../../server/start'
import { ask } from '../support/server'
import { startStory, tokenOf } from '../support/story'
import { startLossyProxy, type LossyProxy } from '../support/story-proxy'
import { fillOrder, phoneOf } from '../support/story-weapp'
import type { Sim } from '../support/weapp/sim'

const SERVICE = '水电小修'
const KEPT = '存在手机里了，等网络好了自动发'
const WAITING = `「${SERVICE}」等网络好了自动发`

describe('what was written is never lost and sent once', () => {
  let server: RunningServer
  let network: LossyProxy
  let token: string
  let sim: Sim
  beforeAll(async () => {
    server = await startStory('drafts-weapp')
    network = await startLossyProxy(server.url)
    token = await tokenOf(server.url, 'resident')
  }, 120_000)
  afterAll(async () => {
    await network.stop()
    await server.stop()
  })
  beforeEach(async () => {
    sim = await phoneOf(network.url, 'resident')
  }, 120_000)
  afterEach(() => sim.close())

  /** The resident's orders with these words, as the server holds them. */
  const ordersWith = async (words: string) => {
    const { body } = await ask(server.url, 'GET', '/orders?scope=mine&limit=50', { token })
    return body.items.filter((one: { description: string }) => one.description === words)
  }
  const expectOne = async (words: string) => {
    await sim.tapTab('订单')
    await sim.waitFor(words)
    expect(sim.all(words)).toHaveLength(1)
    expect(sim.has(WAITING)).toBe(false)
    const orders = await ordersWith(words)
    expect(orders).toHaveLength(1)
    expect(orders[0].photos).toHaveLength(1)
  }

  it('words, service and photo survive a killed app', async () => {
    const words = '水管接头渗水'
    await fillOrder(sim, { service: SERVICE, words, photo: 'red' })
    sim = await sim.relaunch('packages/order/place/index')
    expect(sim.value('您遇到什么事')).toBe(words)
    expect(sim.text()).toContain(SERVICE)
    expect(sim.all('[aria-label^="看第"] wx-image').map((image) => image.dataset.image)).toEqual(['loaded'])
    await sim.tap('下一步，确认')
    await sim.tap('确认下单')
    await sim.waitFor('正在派单')
    sim = await sim.relaunch()
    await expectOne(words)
    sim = await sim.relaunch('packages/order/place/index')
    expect(sim.value('您遇到什么事')).toBe('')
  })

  it('placed without a network, it goes by itself when the network returns', async () => {
    const words = '卧室插座没电'
    await fillOrder(sim, { service: SERVICE, words, photo: 'blue' })
    sim.network.offline = true
    await sim.tap('确认下单')
    await sim.waitFor(KEPT)
    await sim.tap('看我的订单')
    await sim.waitFor(WAITING)
    expect(await ordersWith(words)).toEqual([])
    sim.network.offline = false
    await sim.waitFor(() => !sim.has(WAITING))
    await expectOne(words)
  })

  it('placed without a network and the app killed, it goes when the app is opened again', async () => {
    const words = '客厅顶灯一闪一闪'
    await fillOrder(sim, { service: SERVICE, words, photo: 'green' })
    sim.network.offline = true
    await sim.tap('确认下单')
    await sim.waitFor(KEPT)
    sim = await sim.relaunch()
    await sim.waitFor('我要下单')
    await expectOne(words)
    expect(sim.files.list().filter((path) => path.startsWith('wxfile://usr/'))).toEqual([])
  })

  it.each([
    ['once: the retry is told the same', 1, '阳台水龙头拧不紧'],
    ['twice: it waits and is told the same later', 2, '厨房下水慢'],
  ])('the answer to the order is lost %s', async (_, times, words) => {
    await fillOrder(sim, { service: SERVICE, words, photo: 'yellow' })
    network.lose('POST', '/api/v1/orders', times)
    const before = network.lost.length
    await sim.tap('确认下单')
    await sim.waitFor(times === 1 ? '正在派单' : KEPT)
    expect(network.lost.slice(before)).toEqual(Array(times).fill(201))
    expect(await ordersWith(words)).toHaveLength(1)
    if (times === 2) {
      await sim.background()
      await sim.foreground()
      await sim.waitFor('我的订单')
    }
    while (sim.page.stack.length > 1) await sim.back()
    await expectOne(words)
  })

  it('the answer to the photo is lost: one photo all the same', async () => {
    const words = '门铃按了不响'
    await fillOrder(sim, { service: SERVICE, words, photo: 'purple' })
    network.lose('POST', '/api/v1/files', 1)
    await sim.tap('确认下单')
    await sim.waitFor(KEPT)
    await sim.tap('现在发')
    await sim.waitFor('我的订单')
    await expectOne(words)
  })
})
