import type { ListedOrder, Order } from '#shared/orders/order.contract'
import { isOpen } from '#shared/orders/order-machine'

/** The reader's orders under way, the promise that ends first in front. */
export const underWay = (orders: readonly ListedOrder[]): ListedOrder[] =>
  orders.filter((order) => isOpen(order.status)).sort((a, b) => a.dueAt.localeCompare(b.dueAt))

/** Those that wait for the reader's word. */
export const toRate = (orders: readonly ListedOrder[]): ListedOrder[] =>
  orders.filter((order) => order.status === 'completed' && order.availableActions.includes('rate'))

/** Why it ended undone, or has to be done again; nothing where the reader may not know. */
export const reasonWords = (order: Order): string | undefined => {
  const told = [...order.events].reverse()
  const last = (is: (event: Order['events'][number]) => boolean) => told.find((event) => is(event) && event.text)?.text
  if (order.status === 'rejected' || order.status === 'cancelled') {
    const reason = last((event) => event.to === order.status)
    return reason ? `原因：${reason}` : undefined
  }
  if (order.round < 2 || !isOpen(order.status)) return undefined
  const reason = last(({ action }) => action === 'rework' || action === 'reopen')
  return reason ? `没办好的：${reason}` : undefined
}
