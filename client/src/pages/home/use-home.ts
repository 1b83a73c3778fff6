import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useUnread } from '../../features/notices'
import { toRate, underWay } from '../../features/orders'
import { useServices } from '../../features/services'
import { tabBadge } from '../../lib/platform'
import { goLogin } from '../../lib/routes'
import { getToken, useMe } from '../../lib/session'
import { usePoll } from '../../lib/use-poll'
import { usePullDown } from '../../lib/use-pull-down'
import { prefetch, useQuery } from '../../lib/use-query'

/** 首页's data, drawn once all of it is there: a second drawing costs a phone more than the wait. */
export const useHome = () => {
  const hasToken = getToken() !== null
  useDidShow(() => {
    if (!getToken()) goLogin()
  })
  const { me, error: meError, reload: reloadMe } = useMe()
  const orders = useQuery('GET /orders', hasToken ? { query: { scope: 'mine' } } : null)
  const { services, error: servicesError, reload: reloadServices } = useServices()
  const counts = useQuery('GET /orders/counts', me?.isStaff ? { query: {} } : null)
  const pool = useQuery('GET /orders', me?.mayServe ? { query: { scope: 'pool' } } : null)
  const mine = orders.data?.items
  const running = underWay(mine ?? [])
  const rating = toRate(mine ?? [])
  useEffect(() => tabBadge('orders', rating.length), [rating.length])
  useDidShow(() => tabBadge('orders', rating.length))
  // After the first screen: the number on 我的 may come a moment later.
  const unread = useUnread(mine !== undefined)
  usePoll(running.length > 0, orders.reload)
  const isReady =
    me && mine && services && (!me.isStaff || counts.data || counts.error) && (!me.mayServe || pool.data || pool.error)
  // What runs comes first; what waits for a rating stands beside it, or in its place.
  const order = running[0] ?? rating[0]
  const likely = isReady ? order?.id : undefined
  useEffect(() => {
    // Its card comes first, so it is what is opened next.
    if (likely) prefetch('GET /orders/:id', { params: { id: likely } })
  }, [likely])
  const reload = () =>
    Promise.all([reloadMe(), orders.reload(), reloadServices(), counts.reload(), pool.reload(), unread.reload()])
  usePullDown(reload)
  return {
    error: isReady ? undefined : (meError ?? orders.error ?? servicesError),
    reload,
    /** What is shown may be old: the last reading failed. */
    staleness: orders.error?.message,
    reloadOrders: orders.reload,
    home: isReady
      ? {
          me,
          order,
          alsoRunning: Math.max(0, running.length - 1),
          alsoToRate: rating.filter((one) => one !== order),
          services,
          toDispatch: counts.data?.placed ?? 0,
          toAccept: pool.data?.items.length ?? 0,
        }
      : undefined,
  }
}
