import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { PHOTOS_MAX } from '#shared/orders/order.rules'
import { clearDraft, getDraft, newDraft, peekDraft, setDraft, type Draft } from '../../lib/drafts'
import { dropPhoto, keepPhoto } from '../../lib/photo-store'
import { choosePhotos } from '../../lib/choose-photos'

export interface PlaceFields {
  serviceCode: string
  description: string
  address: string
  location?: { lng: number; lat: number }
  /** The saved home this is; whatever is typed afterwards is none. */
  homeId?: string
  contactPhone: string
  preferredTimes: string
}

export const PLACE_DRAFT = 'place'
export const EMPTY_PLACE: PlaceFields = {
  serviceCode: '',
  description: '',
  address: '',
  contactPhone: '',
  preferredTimes: '',
}
const begin = (): Draft<PlaceFields> => peekDraft<PlaceFields>(PLACE_DRAFT) ?? newDraft(EMPTY_PLACE)

/** Begins a new order with a service already chosen, keeping what an unfinished one says. */
export const choosePlaceService = (serviceCode: string): void => {
  const draft = begin()
  setDraft(PLACE_DRAFT, { ...draft, fields: { ...draft.fields, serviceCode } })
}

/** The order being written: every keystroke is kept on the phone until it is sent. */
export const usePlaceDraft = () => {
  const [draft, setShown] = useState(begin)
  const latest = useRef(draft)
  const write = useCallback((next: Draft<PlaceFields>) => {
    latest.current = next
    setDraft(PLACE_DRAFT, next)
    setShown(next)
  }, [])
  const restore = useCallback(async () => {
    const held = await getDraft<PlaceFields>(PLACE_DRAFT)
    if (!held) return
    latest.current = held
    setShown(held)
  }, [])
  useEffect(() => void restore(), [restore])
  // Another step of the form may have changed it.
  useDidShow(() => void restore())
  const set = useCallback(
    (fields: Partial<PlaceFields>) => write({ ...latest.current, fields: { ...latest.current.fields, ...fields } }),
    [write],
  )
  const addPhotos = useCallback(async () => {
    const chosen = await choosePhotos(PHOTOS_MAX - latest.current.photos.length)
    const kept = await Promise.all(chosen.map(keepPhoto))
    if (kept.length) write({ ...latest.current, photos: [...latest.current.photos, ...kept] })
  }, [write])
  const removePhoto = useCallback(
    (key: string) => {
      latest.current.photos.filter((photo) => photo.key === key).forEach(dropPhoto)
      write({ ...latest.current, photos: latest.current.photos.filter((photo) => photo.key !== key) })
    },
    [write],
  )
  return { draft, fields: draft.fields, photos: draft.photos, set, addPhotos, removePhoto }
}

/** Forgets the draft; its photos stay when they moved into the send queue. */
export const endPlaceDraft = (): void => clearDraft(PLACE_DRAFT, true)
