import type { Tx } from '../../db/with-transaction'
import type { Order } from '../orders/order.model'
import { Entries, type PointsEntry } from './entry.model'
import { postEntry } from './post-entry'

/** Takes back what this round of an order has paid, entry by entry; each once, however often it runs. */
export const reverseAwards = async (
  order: Pick<Order, '_id' | 'communityId' | 'round'>,
  { now, tx }: { now: Date; tx: Tx },
): Promise<void> => {
  const { communityId, round } = order
  const paid = (await Entries.collection
    .find({ communityId, orderId: order._id, round, rule: 'order-served' }, { session: tx })
    .toArray()) as unknown as PointsEntry[]
  for (const entry of paid)
    await postEntry(
      {
        communityId,
        holderId: entry.holderId,
        rule: 'order-served-reversal',
        orderId: order._id,
        round,
        amount: -amountOf(entry),
        reverses: entry._id,
        at: now,
      },
      tx,
    )
}

/** What an entry means for its holder, in points. */
export const amountOf = (entry: Pick<PointsEntry, 'holderId' | 'lines'>): number =>
  entry.lines
    .filter((line) => line.account === `person:${entry.holderId.toHexString()}`)
    .reduce((sum, line) => sum + line.amount, 0)
