import type { Activity } from './activity'
import type { WeappPackage } from './compile'
import type { Network } from './network'
import type { Phone } from './phone'
import type { Realm } from './realm'
import type { Ui } from './ui'

export interface SimOptions {
  /** Where the build's API lives in this test; every other address keeps its name (and is refused if not listed). */
  apiHost?: { from: string; to: string }
  /** Origins allowed by the console's server domain list; the API's own by default. */
  domains?: string[]
  theme?: 'light' | 'dark'
  /** WeChat's font size setting in px, 16 by default. */
  fontSizeSetting?: number
  /** Called with console.log/info/debug of the app; silent by default. */
  log?: (message: string) => void
  settleTimeoutMs?: number
}

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
}

export type Callback = (result: unknown) => void

export interface WxOptions {
  success?: Callback
  fail?: Callback
  complete?: Callback
}

/** A wx function; each declares the options it reads. */
export type WxApi = (...args: never[]) => unknown
export type WxApis = Record<string, WxApi>
export type RouteKind = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'

/** What the wx functions and the routing need of the running mini-program. */
export interface Host {
  readonly pkg: WeappPackage
  readonly options: SimOptions
  readonly phone: Phone
  readonly realm: Realm
  readonly activity: Activity
  readonly ui: Ui
  readonly network: Network
  readonly listeners: Map<string, Callback[]>
  readonly loginCodes: string[]
  launchOptions: LaunchOptions
  theme: 'light' | 'dark'
  /** True in the moments after a tap in which WeChat still accepts gesture-bound calls. */
  inGesture(): boolean
  endGesture(): void
  warn(message: string): void
  fail(error: unknown): void
  emit(event: string, payload: unknown): void
  route(kind: RouteKind, options: WxOptions & { url?: string; delta?: number }): unknown
  currentPath(): string
  element(selector: string | undefined, all: boolean): Element[]
}
