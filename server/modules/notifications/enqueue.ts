import { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { Outbox, type OutboxRow } from './outbox.model'
import { wakeAfter } from './outbox-signal'

/** Puts one message into the outbox, in the transaction of what it tells. */
export const enqueue = async (
  message: Pick<OutboxRow, 'communityId' | 'orderId' | 'eventId' | 'action' | 'at'>,
  tx: Tx,
) => {
  const row: OutboxRow = {
    _id: new Types.ObjectId(),
    ...message,
    state: 'pending',
    nextAt: message.at,
    tries: 0,
    leaseId: null,
  }
  await Outbox.collection.insertOne(row as never, { session: tx })
  wakeAfter(tx)
}
