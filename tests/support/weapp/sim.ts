import { Gestures } from './gestures'
import type { SimOptions } from './host'
import { dataOf, fire } from './nodes'
import type { Phone } from './phone'
import type { WeappPackage } from './compile'
import { queryOf, tell } from './routing'
import { Runtime, type SimWindow } from './runtime'
import type { FindOptions, Target } from './screen'

/** Runs the mini-program again on the same phone; given by `start`. */
export type Restart = (phone: Phone) => Sim

/** One running mini-program on one phone: the person's hand and eye in a test. Every verb waits until the app is idle. */
export class Sim extends Runtime {
  private readonly gestures: Gestures

  constructor(
    pkg: WeappPackage,
    phone: Phone,
    window: SimWindow,
    options: SimOptions,
    private readonly restart: Restart,
  ) {
    super(pkg, phone, window, options)
    this.gestures = new Gestures(this, this.screen, this.tapped)
  }

  // ---- what a test does ----

  /** Opens the app at a page (`packages/order/place/index?from=qr`), or at its first. */
  async launch(url?: string, scene = 1001): Promise<this> {
    const first = url ?? this.pkg.app.entryPagePath ?? this.pkg.app.pages[0] ?? ''
    const [path = '', search = ''] = first.replace(/^\//, '').split('?')
    this.launchOptions = { path, query: queryOf(search), scene }
    const app = this.service.start()
    app.onLaunch?.(this.realm.copy(this.launchOptions))
    app.onShow?.(this.realm.copy(this.launchOptions))
    this.router.open(search ? `${path}?${search}` : path)
    await this.settled()
    return this
  }

  /** Kills the app, nothing told, and opens it again: storage and saved files are all that is left. */
  async relaunch(url?: string): Promise<Sim> {
    this.close()
    this.phone.forgetTemporary()
    return this.restart(this.phone).launch(url)
  }

  tap = (target: Target, options?: FindOptions) => this.act(() => this.gestures.tap(target, options))
  longPress = (target: Target, options?: FindOptions) => this.act(() => this.gestures.longPress(target, options))
  input = (target: Target, words: string) => this.act(() => this.gestures.input(target, words))
  confirm = (target: Target) => this.act(() => this.gestures.confirm(target))
  pick = (target: Target, choice: Parameters<Gestures['pick']>[1]) => this.act(() => this.gestures.pick(target, choice))
  swipe = (target: Target, current: number) => this.act(() => this.gestures.swipe(target, current))
  open = (target: Target, kind: string, detail: object = {}) => this.act(() => this.gestures.open(target, kind, detail))
  /** Raises any component event by hand, such as `scrolltolower` of a scroll view. */
  fire = (target: Target, event: string, detail?: object) => this.act(() => fire(this.find(target), event, detail))
  answer = (confirm: boolean, typed?: string) => this.act(() => this.ui.answer(confirm, typed))
  choose = (item: string | number) => this.act(() => this.ui.choose(item))
  reachBottom = () => this.act(() => this.tellPage('onReachBottom'))
  back = () => this.act(() => this.router.back(1))

  pullDown = () =>
    this.act(() => {
      const isEnabled =
        this.pkg.json[this.page.path]?.enablePullDownRefresh ?? this.pkg.app.window?.enablePullDownRefresh
      if (!isEnabled) throw new Error(`${this.page.path} does not enable pulling down`)
      this.ui.isRefreshing = true
      this.tellPage('onPullDownRefresh')
    })

  /** Taps an item of the tab bar by its words. */
  tapTab = (words: string) =>
    this.act(() => {
      const list = this.pkg.app.tabBar?.list ?? []
      const index = list.findIndex((tab, i) => (this.ui.tabBar.texts.get(i) ?? tab.text) === words)
      const tab = list[index]
      if (!tab || !this.router.isTab(this.page.path) || !this.ui.tabBar.visible)
        throw new Error(`no tab ${words} to tap`)
      this.tapped()
      this.route('switchTab', { url: `/${tab.pagePath}` })
      this.realm.later(() => tell(this.router.current, 'onTabItemTap', this.realm.copy({ index, ...tab })), 'tab')
    })

  /** Puts the app behind, as the home gesture does; `foreground` brings it back. */
  background = () => this.act(() => this.turn('onHide', 'AppHide'))
  foreground = () => this.act(() => this.turn('onShow', 'AppShow'))

  setTheme = (theme: 'light' | 'dark') =>
    this.act(() => {
      this.theme = theme
      if (this.pkg.app.darkmode) this.emit('ThemeChange', { theme })
    })

  // ---- what a test sees ----

  get page() {
    const { path, query } = this.router.current
    return { path, query, stack: this.router.stack.map((page) => page.path), log: this.router.log }
  }

  text = (target?: Target) => this.screen.text(target)
  find = (target: Target, options?: FindOptions) => this.screen.find(target, options)
  all = (target: Target, within?: Target) => this.screen.all(target, within)
  /** True when something of that name is on the page and shown. */
  has = (target: Target) => this.all(target).some((element) => this.screen.isShown(element))
  /** What stands in a field. */
  value = (target: Target) => dataOf(this.screen.field(target, 'input', 'textarea', 'picker')).value
  /** First arguments of every call of a wx function. */
  called = (api: string) =>
    this.calls.filter((call) => call.api === api).map((call) => call.args[0] as Record<string, unknown>)

  get files() {
    return this.phone.files
  }

  /** Waits until the app is idle; throws what went wrong in it meanwhile. */
  async settled(): Promise<void> {
    await this.activity.idle(this.options.settleTimeoutMs ?? 10_000)
    this.throwErrors()
  }

  /** Waits for words on the page or above it, or for a condition to hold. */
  async waitFor(wanted: string | (() => unknown), timeoutMs = 5_000): Promise<void> {
    const holds = () => (typeof wanted === 'string' ? `${this.text()}\n${this.ui.words()}`.includes(wanted) : wanted())
    const deadline = Date.now() + timeoutMs
    for (;;) {
      await this.settled()
      if (await holds()) return
      const seen = () => `${this.text()}\n${this.ui.words()}`
      if (Date.now() > deadline)
        throw new Error(`waited ${timeoutMs} ms for ${String(wanted)}; the screen shows:\n${seen()}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  private async act(deed: () => void): Promise<void> {
    await this.settled()
    deed()
    await this.settled()
  }

  private tellPage(lifecycle: string): void {
    if (tell(this.router.current, lifecycle) === false) throw new Error(`${this.page.path} has no ${lifecycle}`)
  }

  private turn(lifecycle: 'onShow' | 'onHide', event: string): void {
    const app = this.service.app
    if (lifecycle === 'onHide') tell(this.router.current, lifecycle)
    app?.[lifecycle]?.(this.realm.copy(this.launchOptions))
    this.emit(event, this.launchOptions)
    if (lifecycle === 'onShow') tell(this.router.current, lifecycle)
  }
}
