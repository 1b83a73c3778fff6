import type { BodyOf, Route } from '#shared/contract/api.contract'
import type { Order } from '#shared/orders/order.contract'
import { api, type CallOf } from '../../lib/request'
import { useAction } from '../../lib/use-action'
import { prime } from '../../lib/use-query'

type DeedRoute = Extract<Route, `POST /orders/:id/${string}`>

/** Takes one step with an order; the answer is shown at once wherever the order is. */
export const useOrderDeed = <R extends DeedRoute>(route: R, id: string) =>
  useAction(async (body: BodyOf<R>): Promise<Order> => {
    const send = api as unknown as (route: R, call: CallOf<R>) => Promise<Order>
    const order = await send(route, { params: { id }, body } as unknown as CallOf<R>)
    prime('GET /orders/:id', { params: { id } }, order)
    return order
  })
