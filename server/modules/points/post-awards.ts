import { awardFor, type AwardGround } from '#shared/points/points.rules'
import type { Tx } from '../../db/with-transaction'
import type { Order } from '../orders/order.model'
import { postEntry } from './post-entry'

/** The part of an order the ledger needs. */
export type Awarded = Pick<Order, '_id' | 'communityId' | 'round' | 'points' | 'seats'>

/** Pays everybody who served this round, each once; safe to run twice. An award of nothing leaves no entry. */
export const postAwards = async (
  order: Awarded,
  ground: AwardGround,
  { now, tx }: { now: Date; tx: Tx },
): Promise<void> => {
  const amount = awardFor(order.points, ground)
  for (const seat of order.seats.filter((one) => one.state === 'done'))
    await postEntry(
      {
        communityId: order.communityId,
        holderId: seat.personId,
        rule: 'order-served',
        orderId: order._id,
        round: order.round,
        amount,
        reverses: null,
        at: now,
      },
      tx,
    )
}
