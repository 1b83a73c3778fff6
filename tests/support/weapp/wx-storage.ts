import type { Host, WxApis, WxOptions } from './host'
import { refuse, succeed } from './wx-reply'

type Key = WxOptions & { key: string }

/** wx storage, synchronous and not, over what the phone keeps. */
export function storageApis(host: Host): WxApis {
  const { phone, realm } = host
  const load = (key: string) => {
    const json = phone.stored(key)
    return json === undefined ? undefined : realm.copy(JSON.parse(json) as unknown)
  }
  return {
    setStorageSync(key: string, value: unknown) {
      try {
        phone.store(key, value)
      } catch (error) {
        throw realm.error(`setStorageSync:fail ${(error as Error).message}`)
      }
    },
    getStorageSync: (key: string) => load(key) ?? '',
    removeStorageSync: (key: string) => phone.forget(key),
    clearStorageSync: () => phone.forgetAll(),
    getStorageInfoSync: () => realm.copy(phone.storageInfo()),
    setStorage(options: Key & { data: unknown }) {
      try {
        phone.store(options.key, options.data)
        return succeed(host, 'setStorage', options)
      } catch (error) {
        return refuse(host, 'setStorage', options, (error as Error).message)
      }
    },
    getStorage(options: Key) {
      const data = load(options.key)
      if (data === undefined) return refuse(host, 'getStorage', options, 'data not found')
      return succeed(host, 'getStorage', options, { data })
    },
    removeStorage(options: Key) {
      phone.forget(options.key)
      return succeed(host, 'removeStorage', options)
    },
    clearStorage(options?: WxOptions) {
      phone.forgetAll()
      return succeed(host, 'clearStorage', options)
    },
    getStorageInfo: (options?: WxOptions) => succeed(host, 'getStorageInfo', options, phone.storageInfo()),
  }
}
