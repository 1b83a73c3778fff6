import Taro from '@tarojs/taro'

/** Shows photos full size, beginning at one of them. */
export const showPhotos = (urls: readonly string[], current = urls[0]): void =>
  void Promise.resolve(Taro.previewImage({ urls: [...urls], current })).catch(() => undefined)
