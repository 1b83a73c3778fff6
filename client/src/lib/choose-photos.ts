import Taro from '@tarojs/taro'
import { holdBlob } from './photo-store'

/** Lets the reader choose or take up to `max` photos; nothing when they turned back. */
export const choosePhotos = async (max: number): Promise<string[]> => {
  if (max < 1) return []
  try {
    const chosen = await Taro.chooseImage({ count: max, sizeType: ['compressed'], sourceType: ['album', 'camera'] })
    for (const file of chosen.tempFiles) if (file.originalFileObj) holdBlob(file.path, file.originalFileObj)
    return chosen.tempFilePaths.slice(0, max)
  } catch {
    return []
  }
}
