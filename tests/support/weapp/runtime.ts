import { Activity } from './activity'
import { AppService } from './app-service'
import type { SetDataEntry } from './boundary'
import type { BuiltinServices } from './builtin'
import { checkPackage } from './check-package'
import type { WeappPackage } from './compile'
import { glassEasel } from './engine'
import type { Callback, Host, LaunchOptions, RouteKind, SimOptions, WxOptions } from './host'
import { loadImage } from './images'
import { Network } from './network'
import { idOf } from './nodes'
import type { Phone } from './phone'
import { Realm } from './realm'
import { Router, tell } from './routing'
import { Screen } from './screen'
import { Ui } from './ui'
import { createWx, type Mock, type WxCall } from './wx'

// After a tap WeChat takes gesture-bound calls for a moment.
const GESTURE_MS = 1_000

/** The window a mini-program is drawn into. */
export interface SimWindow {
  document: Document
  close(): void
}

/** The machine under `Sim`: one running mini-program with all its parts wired together. */
export abstract class Runtime implements Host {
  readonly realm: Realm
  readonly ui: Ui
  readonly network: Network
  readonly activity = new Activity()
  readonly listeners = new Map<string, Callback[]>()
  /** Codes the next wx.login calls answer; afterwards `login-code-1`, `-2`, … */
  readonly loginCodes: string[] = []
  readonly warnings: string[] = []
  readonly setDataLog: SetDataEntry[] = []
  readonly calls: WxCall[]
  launchOptions: LaunchOptions = { path: '', query: {}, scene: 1001 }
  theme: 'light' | 'dark'
  /** Plays a wx function: answers its result, or throws the reason of its failure. */
  readonly mock: (name: string, play: Mock, kind?: 'sync') => void
  protected readonly router: Router
  protected readonly service: AppService
  protected readonly screen: Screen
  /** What went wrong in the app and nobody looked at yet; every verb throws it. */
  errors: unknown[] = []
  private tappedAt = 0

  constructor(
    readonly pkg: WeappPackage,
    readonly phone: Phone,
    private readonly window: SimWindow,
    readonly options: SimOptions,
  ) {
    checkPackage(pkg)
    this.theme = options.theme ?? 'light'
    const sinks = { error: this.fail, warn: this.warn, log: options.log ?? (() => undefined) }
    this.realm = new Realm(this.activity, sinks)
    this.ui = new Ui(this.realm, this.tapped)
    this.network = new Network((state) => this.emit('NetworkStatusChange', state))
    this.router = new Router(this, () => this.service, window.document)
    const { wx, calls, mock } = createWx(this)
    this.calls = calls
    this.mock = mock
    const stage = { document: window.document, services: this.services(), setDataLog: this.setDataLog }
    this.service = new AppService(this, wx, stage, () => this.router.stack.map((page) => page.instance))
    this.screen = new Screen(
      () => this.router.current.element,
      () => [...(pkg.hiding.app ?? []), ...(pkg.hiding[this.router.current.path] ?? [])],
    )
    glassEasel.addGlobalErrorListener(this.engineError)
    this.listeners.set('pullDown', [() => void tell(this.router.current, 'onPullDownRefresh')])
  }

  fail = (error: unknown): void => void this.errors.push(error)
  warn = (message: string): void => void this.warnings.push(message)
  inGesture = (): boolean => Date.now() - this.tappedAt < GESTURE_MS
  endGesture = (): void => void (this.tappedAt = 0)
  currentPath = (): string => this.router.current.path
  route = (kind: RouteKind, options: WxOptions & { url?: string; delta?: number }) => this.router.route(kind, options)

  emit = (event: string, payload: unknown): void => {
    for (const listener of this.listeners.get(event) ?? []) {
      this.realm.later(() => listener(this.realm.copy(payload)), event)
    }
  }

  element = (selector: string | undefined, all: boolean): Element[] => {
    if (selector === undefined) return [this.router.current.element]
    const found = this.screen.all(selector)
    return all ? found : found.slice(0, 1)
  }

  /** The app's errors so far, taken off the list: for a test that expects them. */
  takeErrors(): string[] {
    const taken = this.errors.map((error) => (isErrorLike(error) ? error.message : String(error)))
    this.errors = []
    return taken
  }

  /** Ends the app: timers, requests, pages and document. Throws errors nobody has looked at. */
  close(): void {
    this.realm.close()
    for (const abort of this.network.inFlight) abort()
    this.router.release()
    glassEasel.removeGlobalErrorListener(this.engineError)
    this.window.close()
    this.throwErrors()
  }

  protected throwErrors(): void {
    const [cause] = this.errors
    const messages = this.takeErrors()
    if (messages.length) throw new Error(`the mini-program failed: ${messages.join('\n')}`, { cause })
  }

  protected tapped = (): void => void (this.tappedAt = Date.now())

  private services(): BuiltinServices {
    return {
      loadImage: (src, loaded) => loadImage(this, src, loaded),
      setTitle: (title) => void (this.ui.title = title),
      share: (button) => {
        const target = { id: idOf(button), dataset: {} }
        this.ui.shared = tell(this.router.current, 'onShareAppMessage', { from: 'button', target }) as Record<
          string,
          unknown
        >
      },
    }
  }

  // Several phones share one engine: an error belongs to the phone whose document its component stands in.
  private engineError = (error: unknown, _method: unknown, component: unknown): boolean => {
    const node = typeof component === 'object' ? (component as { getBackendElement?: () => Node } | null) : null
    const owner = node?.getBackendElement?.()?.ownerDocument
    if (!owner || owner === this.window.document) this.fail(error)
    return false
  }
}

const isErrorLike = (error: unknown): error is { message: string } => {
  return typeof error === 'object' && error !== null && 'message' in error
}
