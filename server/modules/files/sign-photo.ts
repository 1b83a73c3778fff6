import { createHmac, timingSafeEqual } from 'node:crypto'
import { SIGNED_URL_MS } from '#shared/files/file.rules'
import type { Photo } from '#shared/files/file.contract'
import { clock } from '../../platform/clock'
import type { StoredPhoto } from '../orders/order.model'
import { signing } from './signing-key'

export const PHOTO_SIZES = ['full', 'thumb'] as const
export type PhotoSize = (typeof PHOTO_SIZES)[number]

/** An address stays the same for a minute, so that a screen that asks again does not load its photos again. */
const STEP_MS = 60_000

const sign = (id: string, size: PhotoSize, expires: number): Buffer =>
  createHmac('sha256', signing().key).update(`${id}\n${size}\n${expires}`).digest()

/** A photo as an order shows it: addresses that open it for ten minutes (the last begun minute less). */
export const photoView = ({ id: photoId, width, height }: StoredPhoto): Photo => {
  const id = photoId.toHexString()
  const expires = Math.floor((clock.now().getTime() + SIGNED_URL_MS) / STEP_MS) * (STEP_MS / 1000)
  const url = (size: PhotoSize) =>
    `${signing().base}/api/v1/files/${id}?size=${size}&expires=${expires}&signature=${sign(id, size, expires).toString('base64url')}`
  return { id, url: url('full'), thumbUrl: url('thumb'), width, height }
}

/** True when we have signed exactly this and it has not expired. `expires` in seconds. */
export const isSigned = (id: string, size: PhotoSize, expires: number, signature: string): boolean => {
  if (expires * 1000 <= clock.now().getTime()) return false
  const given = Buffer.from(signature, 'base64url')
  const wanted = sign(id, size, expires)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
