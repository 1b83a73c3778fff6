import { BUILTIN_TAGS } from './builtin-tags'
import type { Callback, Host, WxApis, WxOptions } from './host'
import { USER_DATA_PATH } from './phone'
import { succeed } from './wx-reply'

const WINDOW = {
  ...{ windowWidth: 375, windowHeight: 724, screenWidth: 375, screenHeight: 812, pixelRatio: 2 },
  ...{ statusBarHeight: 44, screenTop: 88 },
  safeArea: { top: 44, left: 0, right: 375, bottom: 778, width: 375, height: 734 },
}
const DEVICE = { brand: 'iPhone', model: 'iPhone 12/13 (Pro)', platform: 'ios', system: 'iOS 15.0', benchmarkLevel: 50 }
const EVENTS =
  'AppShow AppHide Error UnhandledRejection PageNotFound ThemeChange NetworkStatusChange NetworkWeakChange WindowResize KeyboardHeightChange NeedPrivacyAuthorization MemoryWarning AppRoute AppRouteDone UserCaptureScreen'.split(
    ' ',
  )

/** What the phone and WeChat say of themselves, and the global events an app may listen to. */
export function systemApis(host: Host, has: (name: string) => boolean): WxApis {
  const copy = host.realm.copy.bind(host.realm)
  const size = host.options.fontSizeSetting ?? 16
  const base = () => ({
    ...{ SDKVersion: '3.8.12', version: '8.0.60', language: 'zh_CN', host: { env: 'WeChat' } },
    ...{ theme: host.theme, fontSizeSetting: size, fontSizeScaleFactor: size / 16 },
  })
  const all = () => copy({ ...WINDOW, ...base(), ...DEVICE })
  const quietLog = () => ({
    log() {},
    info() {},
    warn() {},
    error() {},
    debug() {},
    setFilterMsg() {},
    addFilterMsg() {},
  })
  return {
    ...events(host),
    getWindowInfo: () => copy(WINDOW),
    getAppBaseInfo: () => copy(base()),
    getDeviceInfo: () => copy(DEVICE),
    getSystemInfoSync: all,
    getSystemInfo: (options?: WxOptions) => succeed(host, 'getSystemInfo', options, all()),
    getSystemInfoAsync: (options?: WxOptions) => succeed(host, 'getSystemInfoAsync', options, all()),
    getSystemSetting: () => copy({ locationEnabled: true, wifiEnabled: true, bluetoothEnabled: true }),
    getAppAuthorizeSetting: () => copy({ locationAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
    getAccountInfoSync: () =>
      copy({ miniProgram: { appId: 'wx0000000000000001', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => copy({ width: 87, height: 32, left: 281, top: 48, right: 368, bottom: 80 }),
    getLaunchOptionsSync: () => copy(host.launchOptions),
    getEnterOptionsSync: () => copy(host.launchOptions),
    canIUse: (schema: string) => {
      const name = schema.split('.')[0] ?? ''
      return has(name) || BUILTIN_TAGS.includes(name)
    },
    nextTick: (work: () => void) => host.realm.later(work, 'nextTick'),
    getNetworkType: (options?: WxOptions) => {
      return succeed(host, 'getNetworkType', options, { networkType: host.network.type })
    },
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    getLogManager: quietLog,
    getRealtimeLogManager: quietLog,
    reportEvent: () => undefined,
    reportAnalytics: () => undefined,
    reportPerformance: () => undefined,
  }
}

function events(host: Host): WxApis {
  const on = (event: string) => (listener: Callback) => {
    host.listeners.set(event, [...(host.listeners.get(event) ?? []), listener])
  }
  const off = (event: string) => (listener?: Callback) => {
    const kept = listener ? (host.listeners.get(event) ?? []).filter((each) => each !== listener) : []
    host.listeners.set(event, kept)
  }
  return Object.fromEntries(
    EVENTS.flatMap((event): [string, WxApis[string]][] => [
      [`on${event}`, on(event)],
      [`off${event}`, off(event)],
    ]),
  )
}

/** wx.env, a value and not a function. */
export const wxEnv = { USER_DATA_PATH }
