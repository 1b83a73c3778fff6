import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { checkPackage } from '../../support/weapp/check-package'
import { compileWeapp } from '../../support/weapp/compile'
import type { SimOptions } from '../../support/weapp/host'
import type { Sim } from '../../support/weapp/sim'
import { startWeapp } from '../../support/weapp/start'

const FIXTURE = fileURLToPath(new URL('../../support/weapp/fixture', import.meta.url))
const API = 'https://api.fixture.example'

let server: http.Server
let received: { url: string; type: string; body: string }[]
let sim: Sim

const open = async (options: SimOptions = {}) => {
  const to = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  sim = await startWeapp(FIXTURE, { apiHost: { from: API, to }, ...options }).launch()
}
const said = () => sim.text('#said')

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const body: Buffer[] = []
    request.on('data', (part: Buffer) => body.push(part))
    request.on('end', () => {
      const type = request.headers['content-type'] ?? ''
      received.push({ url: request.url ?? '', type, body: Buffer.concat(body).toString() })
      response.writeHead(request.url?.startsWith('/teapot') ? 418 : 201, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ word: '茶' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

beforeEach(async () => {
  received = []
  await open()
})
afterEach(() => sim.close())

describe('what WeChat refuses', () => {
  it('gives the app no browser and no Node, and no code from words', async () => {
    await sim.tap('world')
    expect(said()).toBe('undefined undefined undefined undefined function')
    await sim.tap('code')
    expect(said()).toBe('EvalError')
  })

  it('refuses a setData above 1 MB', async () => {
    await expect(sim.tap('huge')).rejects.toThrow(/setData of 10\d+ bytes on pages\/home\/home/)
  })

  it('refuses a value above 1 MB in storage', async () => {
    await sim.tap('hoard')
    expect(said()).toBe('setStorage:fail entry size limit reached')
  })

  it('refuses a subscription outside a tap, and after the network answered', async () => {
    expect(said()).toBe('requestSubscribeMessage:fail can only be invoked by user TAP gesture.')
    await sim.tap('subscribe')
    expect(said()).toBe('accept')
    await sim.tap('subscribe late')
    expect(said()).toMatch(/TAP gesture/)
  })

  it('refuses navigateTo a tab page, switchTab to another, and an eleventh page', async () => {
    await sim.tap('tab')
    expect(said()).toBe('navigateTo:fail can not navigateTo a tabbar page')
    await sim.tap('no tab')
    expect(said()).toBe('switchTab:fail can not switch to no-tabBar page')
    await sim.tap('more')
    for (let depth = 2; depth < 10; depth++) await sim.tap('再深一层')
    expect(sim.page.stack).toHaveLength(10)
    await sim.tap('再深一层')
    expect(sim.text()).toMatch(/webview count limit exceed/)
  })

  it('refuses http, an unlisted domain and PATCH before anything is sent', async () => {
    await sim.tap('plain')
    expect(said()).toBe('600002 request:fail url not in domain list')
    await sim.tap('stranger')
    expect(said()).toBe('600002 request:fail url not in domain list')
    await expect(sim.tap('patch')).rejects.toThrow(/PATCH/)
    sim.close()
    await open({ domains: [API, 'http://api.fixture.example'] })
    await sim.tap('plain')
    expect(said()).toBe('600002 request:fail url not in domain list')
    expect(received).toEqual([])
  })

  it('refuses a location call app.json does not declare', async () => {
    await expect(sim.tap('place')).rejects.toThrow(/requiredPrivateInfos/)
  })

  it('refuses a package above 2 MB, tabs beyond five and a page without code', () => {
    const pkg = compileWeapp(FIXTURE)
    const tab = { pagePath: 'pages/home/home', text: '首页' }
    expect(() => checkPackage(pkg)).not.toThrow()
    expect(() => checkPackage({ ...pkg, bytes: { 'packages/extra/a.js': 2 ** 21 + 1 } })).toThrow(/packages\/extra has/)
    expect(() => checkPackage({ ...pkg, app: { ...pkg.app, tabBar: { list: Array(6).fill(tab) } } })).toThrow(/6 items/)
    expect(() => checkPackage({ ...pkg, js: {} })).toThrow(/home.js is missing/)
  })
})

describe('what is loud', () => {
  it('throws on an error and on console.error of the app', async () => {
    await expect(sim.tap('mistake')).rejects.toThrow(/oops/)
    await expect(sim.tap('complaint')).rejects.toThrow(/each child needs a key/)
  })

  it('throws on a wx function nobody plays, until a test plays it', async () => {
    await expect(sim.tap('scan')).rejects.toThrow(/wx.scanCode is not played/)
    sim.mock('scanCode', () => {
      throw new Error('cancel')
    })
    await sim.tap('scan')
    expect(said()).toBe('scanCode:fail cancel')
  })

  it('cannot tap what is absent, hidden, disabled or deaf', async () => {
    await expect(sim.tap('没有的')).rejects.toThrow(/nothing named 没有的/)
    await expect(sim.tap('藏着的')).rejects.toThrow(/nothing named 藏着的/)
    await expect(sim.tap('.gone', { nth: 0 })).rejects.toThrow(/hidden/)
    await expect(sim.tap('不能点')).rejects.toThrow(/disabled/)
    await expect(sim.tap('也不能点')).rejects.toThrow(/disabled/)
    await expect(sim.tap('没人听')).rejects.toThrow(/nothing hears/)
    expect(sim.has('又见的')).toBe(true)
    expect(sim.find('也不能点').hasAttribute('aria-selected')).toBe(false)
  })

  it('reports errors nobody looked at when the app is closed', async () => {
    sim.fail(new Error('unseen'))
    expect(() => sim.close()).toThrow(/unseen/)
  })
})

describe('what a person does', () => {
  it('taps, types and pulls', async () => {
    await sim.tap('加一')
    expect(sim.text('#count')).toBe('计数 1')
    expect(said()).toBe('数到 1')
    await sim.input('姓名', '欧阳一二三')
    expect(said()).toBe('欧阳一二，写好了 欧阳一二')
    await sim.pullDown()
    expect(said()).toBe('刷新了')
    expect(sim.ui.isRefreshing).toBe(false)
  })

  it('answers a dialog, which covers the page', async () => {
    await sim.tap('dialog')
    await expect(sim.tap('加一')).rejects.toThrow(/covers the page: 真的吗/)
    await sim.tap('确定')
    expect(said()).toBe('是')
  })

  it('keeps tab pages alive and pages in their order', async () => {
    await sim.tap('加一')
    await sim.tapTab('我的')
    expect(sim.text()).toBe('我的 1，字号 16')
    await sim.tapTab('首页')
    expect(sim.text('#count')).toBe('计数 1')
    await sim.tap('more')
    expect([sim.text(), sim.ui.title]).toEqual(['带来 %E7%94%B2\n再深一层', '更多'])
    await sim.back()
    expect(sim.ui.title).toBe('首页')
    await sim.tapTab('我的')
    expect(sim.text()).toContain('我的 2')
  })

  it('meets the server: any status is an answer, no connection is none', async () => {
    await sim.tap('ask')
    expect(said()).toBe('418 茶')
    expect(received[0]?.url).toBe('/teapot?q=%E7%81%AF')
    sim.network.offline = true
    await sim.waitFor('网络 false')
    await sim.tap('ask')
    expect(said()).toMatch(/^600001 request:fail/)
  })

  it('takes a photo and sends it as a form', async () => {
    sim.files.add('wxfile://tmp_1.jpg', Buffer.from('picture'))
    sim.ui.chooseMediaQueue.push(['wxfile://tmp_1.jpg'])
    await sim.tap('photo')
    expect(said()).toBe('load')
    await sim.tap('keep')
    await sim.tap('send')
    expect(said()).toBe('201 {"word":"茶"}')
    expect(received[0]?.type).toMatch(/^multipart\/form-data; boundary=/)
    expect(received[0]?.body).toMatch(/filename="photo.jpg"\r\nContent-Type: image\/jpeg\r\n\r\npicture/)
  })

  it('finds storage and saved files again after the app was killed, and no temporary file', async () => {
    sim.files.add('wxfile://tmp_1.jpg', Buffer.from('picture'))
    sim.files.add('wxfile://tmp_2.jpg', Buffer.from('picture'))
    sim.ui.chooseMediaQueue.push(['wxfile://tmp_1.jpg'])
    await sim.tap('photo')
    await sim.tap('keep')
    sim = await sim.relaunch()
    expect(sim.files.list()).toEqual(['wxfile://usr/photo.jpg'])
    expect(said()).toBe('load')
    expect(sim.text('#count')).toBe('计数 0')
  })

  it('holds two phones at once, each with its own theme and letters', async () => {
    const other = await startWeapp(FIXTURE, { fontSizeSetting: 23 }).launch('pages/mine/mine')
    await sim.tap('加一')
    await sim.setTheme('dark')
    expect(said()).toBe('主题 dark')
    expect(other.text()).toBe('我的 1，字号 23')
    other.close()
    await sim.tap('加一')
    expect(sim.text('#count')).toBe('计数 2')
  })
})
