import Taro from '@tarojs/taro'
import { toast } from '../ui/platform/toast'
import { isH5, isWeapp } from './env'

export { isH5 } from './env'

/** Calls a number; on a wide screen, where nothing can call, the number is shown. */
export const call = (phone: string): void => {
  if (isH5) toast(`电话 ${phone}`)
  void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}

export interface Place {
  lng: number
  lat: number
}

/** Shows the way: WeChat's map on a phone, else the address is copied. */
export const openMap = (name: string, at: Place | null): void => {
  if (isWeapp && at) {
    void Taro.openLocation({ latitude: at.lat, longitude: at.lng, name, scale: 17 }).catch(() => undefined)
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
  try {
    const { latitude, longitude, address, name } = await Taro.chooseLocation({})
    return { lat: latitude, lng: longitude, address, name }
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
