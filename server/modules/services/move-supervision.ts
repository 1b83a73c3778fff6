import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { ServiceItems } from './service-item.model'

/**
 * Names another supervisor for what one person answers for, in the caller's transaction: an imported row turns out to be somebody known.
 * Answers the communities it concerns.
 */
export const moveSupervision = async (from: Types.ObjectId, to: Types.ObjectId, tx: Tx): Promise<Types.ObjectId[]> => {
  const communityIds = await ServiceItems.distinct('communityId', { supervisorId: from }).session(tx)
  if (communityIds.length > 0)
    await ServiceItems.updateMany({ supervisorId: from }, { $set: { supervisorId: to } }, { session: tx })
  return communityIds
}
