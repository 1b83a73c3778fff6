import type { Types } from 'mongoose'
import { ORDER_STATUSES, isFinal } from '#shared/orders/order-machine'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import type { Organisation } from '../organisations/organisation.model'
import { appendEvent, nextEvent } from './append-event'
import { Orders, type Order } from './order.model'
import { guardOf } from './transition'

/** What is still to do, a rating included: it may send the order back to its custodian. */
const UNFINISHED = ORDER_STATUSES.filter((status) => !isFinal(status))

/**
 * Gives the unfinished orders of a closed organisation to another, at most `limit`, in the caller's transaction; answers how many.
 * Status, seats and clocks stay: to the resident only the name of who answers changes, and the timeline says why.
 */
export const rehomeOrders = async (
  from: Organisation,
  to: Organisation,
  by: { personId: Types.ObjectId; role: string; organisationId: Types.ObjectId },
  { tx, limit }: { tx: Tx; limit: number },
): Promise<number> => {
  const orders = (await Orders.collection
    .find({ communityId: from.communityId, custodianId: from._id, status: { $in: UNFINISHED } }, { session: tx })
    .limit(limit)
    .toArray()) as unknown as Order[]
  for (const order of orders) {
    const entry = nextEvent(order, {
      action: 'rehome',
      from: order.status,
      to: order.status,
      round: order.round,
      at: clock.now(),
      actor: by,
      data: { fromId: from._id.toHexString(), toId: to._id.toHexString() },
    })
    const { matchedCount } = await Orders.collection.updateOne(
      guardOf(order),
      {
        $set: {
          custodianId: to._id,
          custodianPath: to.path,
          chain: { seq: entry.event.seq, hash: entry.event.hash },
        },
      },
      { session: tx },
    )
    // The transaction reads one moment: an order that changed since then is a conflict, not a miss.
    if (matchedCount === 0) throw new Error('an order was lost between two reads of one moment')
    await appendEvent(entry, tx)
  }
  return orders.length
}
