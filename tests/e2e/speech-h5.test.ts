import type { Browser } from 'playwright-core'
import type { RunningServer } from '../../server/start'
import { openPage, type Visitor } from '../support/browser-story'
import { describeInBrowser, launchChromium } from '../support/in-browser'
import { CAST, openOrder, startStory } from '../support/story'

const WORDS = '手机连不上网，教教我'

/** What the page gave the browser to say, and the recogniser the test speaks through. */
interface Sounds {
  said: { text: string; lang: string }[]
  speaking: boolean
  hear: (transcript: string) => void
  fail: (error: string) => void
  finish: () => void
}
type Heard = Window & { sounds: Sounds }

/** Notes what is spoken. `mute` keeps it from the engine, which then speaks until it is told to stop. */
const listenIn = (visitor: Visitor, mute: boolean) =>
  visitor.page.addInitScript((mute) => {
    const sounds = ((window as unknown as Heard).sounds = { said: [], speaking: false } as unknown as Sounds)
    const { speak, cancel } = SpeechSynthesis.prototype
    let now: SpeechSynthesisUtterance | undefined
    SpeechSynthesis.prototype.speak = function (one) {
      sounds.said.push({ text: one.text, lang: one.lang })
      if (!mute) return speak.call(this, one)
      now = one
      sounds.speaking = true
      one.dispatchEvent(new Event('start'))
    }
    SpeechSynthesis.prototype.cancel = function () {
      if (!mute) return cancel.call(this)
      sounds.speaking = false
      now?.dispatchEvent(new Event('end'))
      now = undefined
    }
  }, mute)

/** A browser whose recogniser is the test's own; null is one without. */
const fakeRecogniser = (visitor: Visitor, exists: boolean) =>
  visitor.page.addInitScript((exists) => {
    const sounds = ((window as unknown as Heard).sounds ??= {} as Sounds)
    class Recogniser {
      onresult?: (event: object) => void
      onerror?: (event: object) => void
      onend?: () => void
      start() {
        sounds.hear = (transcript) => this.onresult?.({ results: [[{ transcript }]] })
        sounds.fail = (error) => {
          this.onerror?.({ error })
          this.onend?.()
        }
        sounds.finish = () => this.onend?.()
      }
      stop() {
        setTimeout(() => this.onend?.(), 50)
      }
    }
    Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: exists ? Recogniser : undefined })
  }, exists)

describeInBrowser('the page speaks and listens', () => {
  let server: RunningServer
  let browser: Browser
  let orderId: string
  let visitor: Visitor
  beforeAll(async () => {
    server = await startStory('speech-h5')
    orderId = await openOrder(server.url, WORDS)
    browser = await launchChromium()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(() => visitor.page.context().close())

  /** 李阿姨 in a browser arranged by `arrange`, at a page. */
  const enter = async (arrange: (visitor: Visitor) => Promise<unknown>, path: string) => {
    visitor = await openPage(browser, server.url, 'small-phone')
    await arrange(visitor)
    await visitor.page.goto('/')
    await visitor.tap(CAST.resident)
    await visitor.sees('我要下单')
    await visitor.page.goto(path)
  }
  const detail = () => `/packages/order/detail/index?id=${orderId}`
  const sounds = <T>(read: (sounds: Sounds) => T) =>
    visitor.page.evaluate(`(${read.toString()})(window.sounds)`) as Promise<T>
  const isPressed = async () => (await visitor.control('读给我听')).getAttribute('aria-pressed')

  it('reads the state of an order aloud through the browser’s own voice', async () => {
    await enter((visitor) => listenIn(visitor, false), detail())
    expect(await isPressed()).toBe('false')
    await visitor.tap('读给我听')
    const [spoken] = await sounds(({ said }) => said)
    expect(spoken?.lang).toBe('zh-CN')
    expect(spoken?.text).toMatch(/^手机连不上网，教教我。已派出，正在等党员接单。.*还剩\d+.*。$/)
    expect(spoken?.text).not.toMatch(/[\d:]{4,}|402/)
  }, 120_000)

  it('stops when pressed again, and when the page is left', async () => {
    await enter((visitor) => listenIn(visitor, true), detail())
    await visitor.tap('读给我听')
    await visitor.sees('正在读给我听')
    expect(await isPressed()).toBe('true')
    await visitor.tap('读给我听')
    expect(await isPressed()).toBe('false')
    expect(await sounds(({ speaking }) => speaking)).toBe(false)
    await visitor.tap('读给我听')
    expect(await sounds(({ speaking }) => speaking)).toBe(true)
    await visitor.tap('返回')
    await visitor.sees('我要下单')
    await visitor.page.waitForFunction(() => !(window as unknown as Heard).sounds.speaking)
  }, 120_000)

  it('offers it on 首页 in the large-type version, a target of 56', async () => {
    await enter((visitor) => listenIn(visitor, true), '/pages/me/index')
    await visitor.tap('大字版')
    await visitor.tap('首页')
    const { height = 0 } = (await (await visitor.control('读给我听')).boundingBox()) ?? {}
    expect(height).toBeGreaterThanOrEqual(56)
    await visitor.tap('读给我听')
    expect((await sounds(({ said }) => said))[0]?.text).toMatch(/。$/)
    expect(await visitor.has('打给网格员')).toBe(true)
    expect(await visitor.has('常用服务')).toBe(false)
  }, 120_000)

  it('says it plainly where the browser has no voice after all', async () => {
    await enter((visitor) => listenIn(visitor, false), detail())
    await visitor.page.evaluate(() => {
      SpeechSynthesis.prototype.speak = (one) =>
        void setTimeout(() =>
          one.dispatchEvent(new SpeechSynthesisErrorEvent('error', { error: 'synthesis-failed', utterance: one })),
        )
    })
    await visitor.tap('读给我听')
    await visitor.sees('这台机器读不出声音，请看屏幕上的字')
    expect(await isPressed()).toBe('false')
  }, 120_000)

  it('writes down what is said as it is said, behind what was typed, to be corrected by hand', async () => {
    await enter((visitor) => fakeRecogniser(visitor, true), '/packages/order/place/index')
    await visitor.type('您遇到什么事', '灯坏了')
    await visitor.tap('点一下，说话')
    await visitor.sees('正在听')
    await sounds(({ hear }) => hear('在三'))
    expect(await visitor.value('您遇到什么事')).toBe('灯坏了，在三')
    await sounds(({ hear }) => hear('在三楼'))
    expect(await visitor.value('您遇到什么事')).toBe('灯坏了，在三楼')
    await visitor.tap('正在听')
    await visitor.sees('点一下，说话')
    await visitor.type('您遇到什么事', '灯坏了，在四楼')
    await visitor.tap('点一下，说话')
    await visitor.sees('正在听')
    await sounds(({ hear }) => hear('左边'))
    await sounds(({ finish }) => finish())
    expect(await visitor.value('您遇到什么事')).toBe('灯坏了，在四楼，左边')
  }, 120_000)

  it.each([
    ['not-allowed', '话筒没有打开，请打字，或到设置里允许'],
    ['network', '网络不好，先打字，或等一会再试'],
    ['no-speech', '没听清，请再说一次，或者打字'],
  ])(
    'says what to do after %s, and loses nothing',
    async (error, words) => {
      await enter((visitor) => fakeRecogniser(visitor, true), '/packages/order/place/index')
      await visitor.type('您遇到什么事', '灯坏了')
      await visitor.tap('点一下，说话')
      await visitor.page.evaluate((error) => (window as unknown as Heard).sounds.fail(error), error)
      await visitor.sees(words)
      expect(await visitor.value('您遇到什么事')).toBe('灯坏了')
    },
    60_000,
  )

  it('has no dead button where the browser can do neither', async () => {
    await enter(async (visitor) => {
      await fakeRecogniser(visitor, false)
      await visitor.page.addInitScript(() =>
        Object.defineProperty(window, 'speechSynthesis', { value: undefined, configurable: true }),
      )
    }, '/packages/order/place/index')
    await visitor.sees('您遇到什么事')
    expect(await visitor.has('点一下，说话')).toBe(false)
    await visitor.page.goto(detail())
    await visitor.sees('正在等党员接单')
    expect(await visitor.has('读给我听')).toBe(false)
  }, 120_000)
})
