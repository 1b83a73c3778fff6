import Taro from '@tarojs/taro'
import { useMemo, useSyncExternalStore } from 'react'
import type { BodyOf, ParamsOf, ResponseOf } from '#shared/contract/api.contract'
import { asApiError } from './api-error'
import { isH5 } from './env'
import { dropPhoto, findPhoto, type KeptPhoto } from './photo-store'
import { uploadPhoto } from './photos'
import { api, type CallOf } from './request'
import { getReader, getToken } from './token'

type SendRoute = 'POST /orders' | 'POST /orders/:id/complete'

/** One filled form on its way: photos first, then the words, every part with a key that never changes. */
export interface Sending<R extends SendRoute = SendRoute> {
  /** The draft's id: key of the call, and root of its photos' keys. */
  id: string
  route: R
  params?: ParamsOf<R>
  body: Omit<BodyOf<R>, 'photoIds'>
  photos: (KeptPhoto & { fileId?: string })[]
  /** What a list shows while it waits. */
  title: string
  /** Who wrote it: never sent in another's name. */
  reader: string
  /** The server said no: a sentence, and the reader must look again. */
  refusal?: string
}

const KEY = 'send-queue'
let held: Sending[] | undefined
const listeners = new Set<() => void>()
const queue = (): Sending[] => (held ??= (Taro.getStorageSync(KEY) as Sending[] | '') || [])
const write = (next: Sending[]): void => {
  held = next
  Taro.setStorageSync(KEY, next)
  listeners.forEach((listener) => listener())
}
const update = (id: string, patch: Partial<Sending>): void =>
  write(queue().map((item) => (item.id === id ? ({ ...item, ...patch } as Sending) : item)))

/** Takes a form out of the queue, sent or given back. */
export const dropSending = (id: string): void => write(queue().filter((item) => item.id !== id))

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this reader still has waiting to be sent. */
export const useSendQueue = (): Sending[] => {
  const all = useSyncExternalStore(subscribe, queue)
  const reader = getReader()
  return useMemo(() => all.filter((item) => item.reader === reader), [all, reader])
}

const deliver = async (item: Sending): Promise<unknown> => {
  const photoIds: string[] = []
  for (const [n, photo] of item.photos.entries()) {
    let { fileId } = photo
    if (!fileId) {
      const found = await findPhoto(photo)
      if (!found) continue
      fileId = (await uploadPhoto(found.path, `${item.id}-${n}`)).id
      const photos = item.photos.map((one, at) => (at === n ? { ...one, fileId } : one))
      item = { ...item, photos }
      update(item.id, { photos })
    }
    photoIds.push(fileId)
  }
  const body = { ...item.body, ...(photoIds.length > 0 && { photoIds }) }
  const call = { params: item.params, body, key: item.id } as unknown as CallOf<SendRoute>
  return (api as unknown as (route: SendRoute, call: CallOf<SendRoute>) => Promise<unknown>)(item.route, call)
}

const finish = (item: Sending): void => {
  item.photos.forEach(dropPhoto)
  dropSending(item.id)
}

const underWay = new Map<string, Promise<unknown>>()

const attempt = (item: Sending): Promise<unknown> => {
  const running = underWay.get(item.id)
  if (running) return running
  const going = deliver(item)
    .then((answer) => {
      finish(item)
      return answer
    })
    .finally(() => underWay.delete(item.id))
  underWay.set(item.id, going)
  return going
}

const isWaiting = (error: unknown): boolean => {
  const { code, status } = asApiError(error)
  return code === 'offline' || code === 'unauthenticated' || code === 'request-in-flight' || status >= 500
}

/**
 * Sends a form now, or keeps it until there is a network: answers the result, or null when it waits.
 * Throws the server's refusal; the form is then back in the caller's hands.
 */
export const send = async <R extends SendRoute>(form: Omit<Sending<R>, 'reader'>): Promise<ResponseOf<R> | null> => {
  const item = { ...form, reader: getReader() } as Sending<R>
  write([...queue().filter((one) => one.id !== item.id), item as unknown as Sending])
  try {
    return (await attempt(item as unknown as Sending)) as ResponseOf<R>
  } catch (error) {
    if (isWaiting(error)) return null
    dropSending(item.id)
    throw error
  }
}

/** Tries everything that waits; called when the app shows and when the network returns. */
export const sendWaiting = async (): Promise<void> => {
  if (!getToken()) return
  for (const item of queue()) {
    if (item.refusal || item.reader !== getReader()) continue
    await attempt(item).catch((error: unknown) => {
      if (!isWaiting(error)) update(item.id, { refusal: asApiError(error).message })
    })
  }
}

/** Some phones never tell that the network is back, or tell it too early: what waits is then tried by the clock, in ms. */
const TRY_EVERY = 20_000

/** Starts sending whenever the network comes back. */
export const watchNetwork = (): void => {
  Taro.onNetworkStatusChange(({ isConnected }) => void (isConnected && sendWaiting()))
  // Taro's web page hears of the network only where the browser tells its kind, which an iPhone's does not.
  if (isH5) window.addEventListener('online', () => void sendWaiting())
  setInterval(() => void (queue().length > 0 && sendWaiting()), TRY_EVERY)
}
