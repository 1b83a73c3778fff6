import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { QueryOf, ResponseOf, Route } from '#shared/contract/api.contract'
import type { ApiError } from './api-error'
import { load, peek, put, subscribe } from './query-cache'
import { api, type CallOf } from './request'

type GetRoute = Extract<Route, `GET ${string}`>

const keyOf = (route: string, call: unknown) => `${route} ${JSON.stringify(call)}`
const fetchOf = <R extends GetRoute>(route: R, call: CallOf<R>) =>
  (api as unknown as (route: R, call: CallOf<R>) => Promise<ResponseOf<R>>)(route, call)

/** Fetches ahead of the page that will want it. */
export const prefetch = <R extends GetRoute>(route: R, call: CallOf<R>): void =>
  void load(keyOf(route, call), () => fetchOf(route, call))

/** Puts an answer in the cache that came by another way, such as the order an action returned. */
export const prime = <R extends GetRoute>(route: R, call: CallOf<R>, data: ResponseOf<R>): void =>
  put(keyOf(route, call), { data, at: Date.now() })

const useEntry = <Data>(key: string | null) => useSyncExternalStore(subscribe, () => peek<Data>(key))

export interface Query<Data> {
  data: Data | undefined
  error: ApiError | undefined
  /** Nothing to show yet, and no error. */
  isLoading: boolean
  reload: () => Promise<void>
}

/** Reads a route; shows what is known at once and refreshes on every show of the page. `null` asks nothing. */
export const useQuery = <R extends GetRoute>(route: R, call: CallOf<R> | null): Query<ResponseOf<R>> => {
  const key = call && keyOf(route, call)
  const entry = useEntry<ResponseOf<R>>(key)
  const latest = useRef(call)
  latest.current = call
  const reload = useCallback(async () => {
    const call = latest.current
    if (key && call) await load(key, () => fetchOf(route, call))
  }, [key, route])
  useEffect(() => void reload(), [reload])
  useDidShow(() => void reload())
  return { data: entry.data, error: entry.error, isLoading: !!key && !entry.data && !entry.error, reload }
}

interface ItemsOf {
  'GET /orders': ResponseOf<'GET /orders'>['items'][number]
  'GET /volunteers': ResponseOf<'GET /volunteers'>['items'][number]
  'GET /points/entries': ResponseOf<'GET /points/entries'>['items'][number]
  'GET /reportings': ResponseOf<'GET /reportings'>['items'][number]
  'GET /notices': ResponseOf<'GET /notices'>['items'][number]
  'GET /homes/waiting': ResponseOf<'GET /homes/waiting'>['items'][number]
  'GET /people': ResponseOf<'GET /people'>['items'][number]
  'GET /me/looks': ResponseOf<'GET /me/looks'>['items'][number]
}
type PagedRoute = keyof ItemsOf
type ItemOf<R extends PagedRoute> = ItemsOf[R]
interface Loaded<Item> {
  items: Item[]
  nextCursor: string | null
}

export interface Pages<Item> {
  /** Undefined until the first page is there. */
  items: Item[] | undefined
  isLoading: boolean
  /** The next page is on its way. */
  isMore: boolean
  hasMore: boolean
  error: ApiError | undefined
  loadMore: () => Promise<void>
  reload: () => Promise<void>
}

const MOST = 50

/** A row that says what it said stays the same object, so that a refresh draws only what changed. */
const kept = <Item>(before: Item | undefined, item: Item): Item =>
  before && JSON.stringify(before) === JSON.stringify(item) ? before : item

/** Reads as many rows as were shown before, so that a refresh does not shorten the list under a reader's thumb. */
const fetchRows = async <R extends PagedRoute>(route: R, query: object, shown: readonly ItemOf<R>[]) => {
  const wanted = shown.length
  const before = new Map(shown.map((item) => [item.id, item]))
  const items: ItemOf<R>[] = []
  let cursor: string | null = null
  do {
    const limit = wanted > MOST ? MOST : undefined
    const call = { query: { ...query, limit, cursor: cursor ?? undefined } } as unknown as CallOf<R>
    const page = (await fetchOf(route, call)) as unknown as Loaded<ItemOf<R>>
    items.push(...page.items.map((item) => kept(before.get(item.id), item)))
    cursor = page.nextCursor
  } while (cursor && items.length < wanted)
  return { items, nextCursor: cursor }
}

/** Reads a list page by page; `null` asks nothing. */
export const usePages = <R extends PagedRoute>(
  route: R,
  query: Omit<QueryOf<R>, 'cursor' | 'limit'> | null,
): Pages<ItemOf<R>> => {
  const key = query && keyOf(`pages ${route}`, query)
  const entry = useEntry<Loaded<ItemOf<R>>>(key)
  const [isMore, setIsMore] = useState(false)
  const latest = useRef(query)
  latest.current = query
  const reload = useCallback(async () => {
    const query = latest.current
    if (!key || !query) return
    const shown = peek<Loaded<ItemOf<R>>>(key).data
    await load(key, async () => {
      const rows = await fetchRows(route, query, shown?.items ?? [])
      // A page the reader asked for meanwhile is not taken away again.
      const now = peek<Loaded<ItemOf<R>>>(key).data
      return now && now !== shown ? now : rows
    })
  }, [key, route])
  const loadMore = useCallback(async () => {
    const shown = key ? peek<Loaded<ItemOf<R>>>(key).data : undefined
    const query = latest.current
    if (!key || !query || !shown?.nextCursor) return
    setIsMore(true)
    await load(`more ${key}`, async () => {
      const call = { query: { ...query, cursor: shown.nextCursor } } as unknown as CallOf<R>
      const page = (await fetchOf(route, call)) as unknown as Loaded<ItemOf<R>>
      const seen = new Set(shown.items.map((item) => item.id))
      const items = [...shown.items, ...page.items.filter((item) => !seen.has(item.id))]
      if (peek(key).data === shown) put(key, { data: { items, nextCursor: page.nextCursor }, at: Date.now() })
    })
    setIsMore(false)
  }, [key, route])
  useEffect(() => void reload(), [reload])
  useDidShow(() => void reload())
  return {
    items: entry.data?.items,
    isLoading: !!key && !entry.data && !entry.error,
    isMore,
    hasMore: !!entry.data?.nextCursor,
    error: entry.error,
    loadMore,
    reload,
  }
}
