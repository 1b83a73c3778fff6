import type { OrderAction } from '#shared/orders/order-machine'
import { changes, reads, type MountedRoute } from '../../http/route'
import { countQueue } from './count-queue'
import { listCandidates } from './list-candidates'
import { listOrders } from './list-orders'
import { placeOrder } from './place-order'
import { showAfter, showOrder, showPlaced } from './show-order'
import { transition } from './transition'

type ActionRoute = Extract<
  | 'POST /orders/:id/dispatch'
  | 'POST /orders/:id/recall'
  | 'POST /orders/:id/accept'
  | 'POST /orders/:id/decline'
  | 'POST /orders/:id/withdraw'
  | 'POST /orders/:id/complete'
  | 'POST /orders/:id/rework'
  | 'POST /orders/:id/rate'
  | 'POST /orders/:id/close'
  | 'POST /orders/:id/cancel'
  | 'POST /orders/:id/reject',
  string
>

const acts = (name: ActionRoute): MountedRoute => {
  const action = name.split('/').at(-1) as OrderAction
  return changes(name, {
    run: (actor, { params, body }, receipt) => transition(action, actor, params.id, body, receipt),
    present: showAfter,
  })
}

export const orderRoutes: MountedRoute[] = [
  changes('POST /orders', {
    run: async (actor, { body }, receipt) => {
      const { id, placed } = await placeOrder(actor, body, receipt)
      return placed ? { id, answer: await showPlaced(actor, placed.order, placed.event) } : id
    },
    present: showAfter,
  }),
  reads('GET /orders', (actor, { query }) => listOrders(actor, query)),
  reads('GET /orders/counts', (actor, { query }) => countQueue(actor, query)),
  reads('GET /orders/:id', (actor, { params }) => showOrder(actor, params.id)),
  reads('GET /orders/:id/candidates', (actor, { params }) => listCandidates(actor, params.id)),
  acts('POST /orders/:id/dispatch'),
  acts('POST /orders/:id/recall'),
  acts('POST /orders/:id/accept'),
  acts('POST /orders/:id/decline'),
  acts('POST /orders/:id/withdraw'),
  acts('POST /orders/:id/complete'),
  acts('POST /orders/:id/rework'),
  acts('POST /orders/:id/rate'),
  acts('POST /orders/:id/close'),
  acts('POST /orders/:id/cancel'),
  acts('POST /orders/:id/reject'),
]
