import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { Orders } from './order.model'

/** Gives the confidential orders one person supervises in these communities to another, in the caller's transaction. */
export const moveSupervised = async (
  communityIds: readonly Types.ObjectId[],
  from: Types.ObjectId,
  to: Types.ObjectId,
  tx: Tx,
): Promise<void> => {
  if (communityIds.length === 0) return
  await Orders.collection.updateMany(
    { communityId: { $in: [...communityIds] }, isConfidential: true, supervisorId: from },
    { $set: { supervisorId: to } },
    { session: tx },
  )
}
