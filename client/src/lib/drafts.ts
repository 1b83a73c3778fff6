import Taro from '@tarojs/taro'
import { newId } from './new-id'
import { dropPhoto, findPhoto, type KeptPhoto } from './photo-store'
import { getReader } from './token'

/** Something being written: its id becomes the Idempotency-Key (and an order's draftId), so it is sent once for ever. */
export interface Draft<Fields> {
  draftId: string
  fields: Fields
  photos: KeptPhoto[]
}

const keyOf = (name: string) => `draft:${getReader()}:${name}`

/** The draft of that name, with the photos that are still there; null when nothing was begun. */
export const getDraft = async <Fields>(name: string): Promise<Draft<Fields> | null> => {
  const held = peekDraft<Fields>(name)
  if (!held) return null
  const photos = await Promise.all(held.photos.map(findPhoto))
  return { ...held, photos: photos.filter((photo) => photo !== null) }
}

/** The same at once, for a first paint; its photos may no longer show on H5 after a reload. */
export const peekDraft = <Fields>(name: string): Draft<Fields> | null =>
  (Taro.getStorageSync(keyOf(name)) as Draft<Fields> | '') || null

export const newDraft = <Fields>(fields: Fields): Draft<Fields> => ({ draftId: newId(), fields, photos: [] })

/** Writes at once: a call or a crash a moment later loses nothing. */
export const setDraft = <Fields>(name: string, draft: Draft<Fields>): void => Taro.setStorageSync(keyOf(name), draft)

/** Forgets a draft; `isKeepingPhotos` when they moved on into the send queue. */
export const clearDraft = (name: string, isKeepingPhotos = false): void => {
  const held = peekDraft(name)
  Taro.removeStorageSync(keyOf(name))
  if (held && !isKeepingPhotos) held.photos.forEach(dropPhoto)
}
