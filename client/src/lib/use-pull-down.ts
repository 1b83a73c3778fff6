import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling the page down reads it again; the page's config says `enablePullDownRefresh`. */
export const usePullDown = (reload: () => Promise<unknown>): void =>
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
