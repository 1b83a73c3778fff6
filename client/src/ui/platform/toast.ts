import Taro from '@tarojs/taro'

const duration = 3000

/** A few words that go away by themselves after three seconds. */
export function toast(words: string, icon?: 'check') {
  // WeChat cuts a titled tick after seven characters, so longer words go without it.
  void Taro.showToast({ title: words, icon: icon && words.length <= 7 ? 'success' : 'none', duration })
}
