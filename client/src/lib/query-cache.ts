import type { ApiError } from './api-error'
import { asApiError } from './api-error'

export interface Entry<Data> {
  data?: Data
  error?: ApiError
  /** When `data` came, in ms. */
  at: number
}

const EMPTY: Entry<never> = { at: 0 }
const entries = new Map<string, Entry<unknown>>()
const underWay = new Map<string, Promise<void>>()
const listeners = new Set<() => void>()
/** Answers asked for before the reader changed are not shown to the next one. */
let reader = 0

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const peek = <Data>(key: string | null): Entry<Data> =>
  ((key !== null && entries.get(key)) || EMPTY) as Entry<Data>

export const put = <Data>(key: string, entry: Entry<Data>): void => {
  entries.set(key, entry)
  for (const listener of [...listeners]) listener()
}

/** Forgets everything: another person reads now. */
export const clearQueries = (): void => {
  reader++
  entries.clear()
  underWay.clear()
  for (const listener of [...listeners]) listener()
}

/** Fetches into the cache; a load already under way is joined. A failure keeps the data that was shown. */
export const load = <Data>(key: string, fetcher: () => Promise<Data>): Promise<void> => {
  const running = underWay.get(key)
  if (running) return running
  const mine = reader
  const going = fetcher()
    .then(
      (data) => void (mine === reader && put(key, { data, at: Date.now() })),
      (error: unknown) => void (mine === reader && put(key, { ...peek<Data>(key), error: asApiError(error) })),
    )
    .finally(() => void (underWay.get(key) === going && underWay.delete(key)))
  underWay.set(key, going)
  return going
}
