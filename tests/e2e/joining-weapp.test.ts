import type { RunningServer } from '../../server/start'
import { Homes } from '../../server/modules/homes/home.model'
import { makePerson, speak, type TestCommunity } from '../support/builders'
import { startTestServer } from '../support/server'
import { storySteps } from '../support/story'
import { makeTwoCommunities } from '../support/story-newcomer'
import { openPhone } from '../support/story-weapp'
import { startWechat, type WechatServer } from '../support/wechat-server'
import type { Sim } from '../support/weapp/sim'

const APPID = 'wx0123456789abcdef'
const SECRET = 'not-a-real-secret'
const JOIN = 'packages/people/join/index'

describe('a family moves in, with the phone', () => {
  const step = storySteps()
  let wechat: WechatServer
  let server: RunningServer
  let community: TestCommunity
  let sim: Sim
  beforeAll(async () => {
    wechat = await startWechat(APPID, SECRET)
    server = await startTestServer('joining-weapp', {
      WECHAT_APPID: APPID,
      WECHAT_SECRET: SECRET,
      WECHAT_API_BASE: wechat.url,
    })
    community = await makeTwoCommunities()
    sim = await openPhone(server.url)
  }, 120_000)
  afterAll(async () => {
    sim.close()
    await server.stop()
    await wechat.stop()
  })

  step('she looks first, without consent, and is asked where she lives', async () => {
    await sim.waitFor('微信一键登录')
    sim.loginCodes.push(wechat.giveCode('openid-1'))
    await sim.tap('先看看')
    await sim.waitFor('您住在哪个社区')
    expect(sim.page.path).toBe(JOIN)
    await sim.tap('以后再填，先看看')
    await sim.waitFor('我要下单')
    expect(sim.has('填一下您家在哪')).toBe(true)
  })

  step('the code on the poster names her community', async () => {
    sim = await sim.relaunch(`${JOIN}?scene=${encodeURIComponent('c=HEPAN')}`)
    await sim.waitFor('您扫的是河畔社区的海报')
    expect(sim.text()).not.toContain('山脚社区')
    await sim.tap('下一步，填住处')
    await sim.waitFor('您家在哪里')
  })

  step('what she has written survives a killed app', async () => {
    await sim.tap('3栋')
    await sim.input('单元', '2单元')
    await sim.input('房号', '402')
    sim = await sim.relaunch(JOIN)
    await sim.waitFor('您家在哪里')
    expect(sim.value('房号')).toBe('402')
    sim.ui.nextLocation = { name: '河畔小区', address: '滨江路', latitude: 23.1262, longitude: 113.2697 }
    await sim.tap('在地图上选')
    await sim.waitFor('位置记下了，好找您家的网格')
    await sim.tap('下一步，看一遍')
    expect(sim.text()).toContain('请写怎么称呼您，网格员核实时要看')
    await sim.input('怎么称呼您', '李秀兰')
    await sim.tap('下一步，看一遍')
    await sim.waitFor('第一网格')
    expect(sim.text()).toContain('3栋2单元402')
  })

  step('consent is asked before anything of her is kept, and nothing typed is lost', async () => {
    await sim.tap('加入')
    await sim.waitFor('先看看，我们怎么用您的信息')
    expect(await Homes.countDocuments({ communityId: community.id })).toBe(0)
    await sim.tap('先不同意，只看看')
    await sim.waitFor('看一看，没错就加入')
    await sim.tap('加入')
    await sim.waitFor('先看看，我们怎么用您的信息')
    await sim.tap('同意')
    await sim.waitFor('看一看，没错就加入')
    await sim.tap('加入')
    await sim.waitFor('已加入河畔社区')
    expect(sim.text()).toContain('等网格员核实')
    const home = await Homes.findOne({ communityId: community.id }).lean()
    expect(home).toMatchObject({ building: '3栋', unit: '2', room: '402', status: 'applied' })
    // WeChat's map is shifted; what is kept is not.
    expect(home?.location?.lat).toBeCloseTo(23.1288, 2)
    expect(home?.location?.lng).not.toBeCloseTo(113.2697, 3)
  })

  step('WeChat tells her number with one tap', async () => {
    await sim.tap('去首页')
    await sim.waitFor('我要下单')
    await sim.tapTab('我的')
    await sim.waitFor('还没绑定')
    await sim.tap('手机号')
    await sim.waitFor('还没有绑定手机号')
    const code = wechat.givePhoneCode({ purePhoneNumber: '13912345190' })
    await sim.open('用微信的手机号', 'getphonenumber', { code })
    await sim.waitFor('139****5190')
  })

  step('she orders without writing her address, before anybody has verified it', async () => {
    await sim.tapTab('首页')
    await sim.tap('我要下单')
    await sim.waitFor(() => sim.has('水电小修'))
    await sim.tap('水电小修')
    await sim.input('您遇到什么事', '厨房水龙头滴水')
    await sim.waitFor(() => sim.value('在哪里') === '3栋2单元402')
    await sim.tap('下一步，确认')
    await sim.tap('确认下单')
    await sim.waitFor('正在派单')
  })

  step('her parents’ home is added, and the grid worker’s answer reaches her', async () => {
    sim = await sim.relaunch(JOIN)
    await sim.waitFor('您家在哪里')
    await sim.tap('2栋')
    await sim.input('房号', '101')
    await sim.tap('父母家')
    await sim.tap('下一步，看一遍')
    await sim.tap('加入')
    await sim.waitFor('已加入河畔社区')
    const staff = await makePerson(community, [{ role: 'branch-secretary', at: community.branch1 }])
    const desk = speak(server.url, staff)
    const { items } = (await desk.get('/homes/waiting?status=applied')).body
    expect(items).toHaveLength(2)
    for (const { id } of items) expect((await desk.post(`/homes/${id}/verify`, {})).status).toBe(200)
    await sim.tap('我的家')
    await sim.waitFor('住处都核实过了')
    expect(sim.has('2栋101')).toBe(true)
    await sim.tap('设为常住，2栋101')
    await sim.waitFor(() => !sim.has('设为常住，2栋101'))
    expect(wechat.complaints).toEqual([])
  })
})
