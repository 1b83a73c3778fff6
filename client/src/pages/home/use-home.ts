import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import type { ListedOrder } from '#shared/orders/order.contract'
import { isOpen } from '#shared/orders/order-machine'
import { useServices } from '../../features/services'
import { tabBadge } from '../../lib/platform'
import { goLogin } from '../../lib/routes'
import { getToken, useMe } from '../../lib/session'
import { useQuery } from '../../lib/use-query'

/** What most wants the reader's eye: an order to rate, else the open one whose promise ends first. */
const foremost = (orders: readonly ListedOrder[]): ListedOrder | undefined =>
  orders.find((order) => order.availableActions.includes('rate') && order.status === 'completed') ??
  orders.filter((order) => isOpen(order.status)).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]

/** 首页's data, drawn once all of it is there: a second drawing costs a phone more than the wait. */
export const useHome = () => {
  const hasToken = getToken() !== null
  useDidShow(() => {
    if (!getToken()) goLogin()
  })
  const { me, error: meError, reload: reloadMe } = useMe()
  const orders = useQuery('GET /orders', hasToken ? { query: { scope: 'mine' } } : null)
  const { services, error: servicesError, reload: reloadServices } = useServices()
  const counts = useQuery('GET /orders/counts', me?.isStaff ? {} : null)
  const pool = useQuery('GET /orders', me?.mayServe ? { query: { scope: 'pool' } } : null)
  const mine = orders.data?.items
  const toRate = mine?.filter((order) => order.status === 'completed').length ?? 0
  useEffect(() => tabBadge('orders', toRate), [toRate])
  useDidShow(() => tabBadge('orders', toRate))
  const isReady =
    me && mine && services && (!me.isStaff || counts.data || counts.error) && (!me.mayServe || pool.data || pool.error)
  return {
    error: isReady ? undefined : (meError ?? orders.error ?? servicesError),
    reload: () => Promise.all([reloadMe(), orders.reload(), reloadServices()]),
    home: isReady
      ? {
          me,
          order: foremost(mine),
          running: mine.filter((order) => isOpen(order.status)).length,
          services,
          toDispatch: counts.data?.placed ?? 0,
          toAccept: pool.data?.items.length ?? 0,
        }
      : undefined,
  }
}
