import Taro from '@tarojs/taro'
import { toast } from '../ui/platform/toast'
import { isH5, isWeapp } from './env'
import { fromMap, toMap, type Place } from './map-place'

export { isH5 } from './env'
export type { Place } from './map-place'

/** Calls a number; on a wide screen, where nothing can call, the number is shown. */
export const call = (phone: string): void => {
  if (isH5) toast(`电话 ${phone}`)
  void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}

const LOCATE_MS = 10_000

/** Shows the way: WeChat's map on a phone, else the address is copied. */
export const openMap = (name: string, at: Place | null): void => {
  // Spelt out: only so does the bundler leave Taro's own map out of the web page.
  if (process.env.TARO_ENV === 'weapp' && at) {
    const { lat, lng } = toMap(at)
    void Taro.openLocation({ latitude: lat, longitude: lng, name, scale: 17 }).catch(() => undefined)
    return
  }
  void Taro.setClipboardData({ data: name }).then(
    () => toast('地址已复制'),
    () => toast(name),
  )
}

/** Only WeChat has a picker; everywhere the typed address is enough. */
export const canChooseLocation = isWeapp

/** Lets the reader point at the map; null when they turned back or refused. */
export const chooseLocation = async (): Promise<(Place & { address: string; name: string }) | null> => {
  if (process.env.TARO_ENV !== 'h5') {
    try {
      const { latitude, longitude, address, name } = await Taro.chooseLocation({})
      return { ...fromMap({ lat: latitude, lng: longitude }), address, name }
    } catch {
      return null
    }
  }
  return null
}

/** Where the reader is, asked only on a tap; null when they refused or the phone does not know. */
export const locate = async (): Promise<Place | null> => {
  if (process.env.TARO_ENV !== 'h5') {
    try {
      const { longitude, latitude } = await Taro.getLocation({ type: 'wgs84' })
      return { lng: longitude, lat: latitude }
    } catch {
      return null
    }
  }
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lng: coords.longitude, lat: coords.latitude }),
      () => resolve(null),
      { timeout: LOCATE_MS, maximumAge: LOCATE_MS },
    )
  })
}

/** Only WeChat reads codes inside the app; the web page is opened by a phone's own camera. */
export const canScan = isWeapp

/** Lets the reader scan a code; what it says, or null when they turned back. */
export const scanCode = async (): Promise<string | null> => {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode'] })).result
  } catch {
    return null
  }
}

const TAB_INDEX = { home: 0, orders: 1, tasks: 2, me: 3 } as const

/** The number on a tab; none at zero. Refused on pages without a tab bar, which is fine. */
export const tabBadge = (tab: keyof typeof TAB_INDEX, count: number): void => {
  const index = TAB_INDEX[tab]
  const done =
    count > 0
      ? Taro.setTabBarBadge({ index, text: count > 99 ? '99+' : String(count) })
      : Taro.removeTabBarBadge({ index })
  void Promise.resolve(done).catch(() => undefined)
}
