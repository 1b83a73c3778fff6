import Taro from '@tarojs/taro'

const KEY = 'token'
const READER = 'reader'
let held: string | null | undefined

/** The session's bearer token, read from storage once. */
export const getToken = (): string | null => {
  held ??= (Taro.getStorageSync(KEY) as string) || null
  return held
}

export const setToken = (token: string): void => {
  held = token
  Taro.setStorageSync(KEY, token)
}

export const dropToken = (): void => {
  held = null
  Taro.removeStorageSync(KEY)
}

/** The last person who logged in here: drafts and waiting orders are theirs alone. */
export const getReader = (): string => (Taro.getStorageSync(READER) as string) || 'nobody'

export const setReader = (id: string): void => Taro.setStorageSync(READER, id)
