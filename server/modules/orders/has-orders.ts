import type { Types } from 'mongoose'
import { Orders } from './order.model'

/** True once a community has had its first order. */
export const hasOrders = async (communityId: Types.ObjectId): Promise<boolean> =>
  (await Orders.exists({ communityId })) !== null

/** Those of `personIds` for whom something was ordered. */
export const peopleWithOrders = async (
  communityId: Types.ObjectId,
  personIds: readonly Types.ObjectId[],
): Promise<Types.ObjectId[]> =>
  (await Orders.distinct('ownerIds', { communityId, ownerIds: { $in: personIds } })) as Types.ObjectId[]

/** Those of `organisationIds` that answer for an order. */
export const organisationsWithOrders = async (
  communityId: Types.ObjectId,
  organisationIds: readonly Types.ObjectId[],
): Promise<Types.ObjectId[]> =>
  (await Orders.distinct('custodianPath', {
    communityId,
    custodianPath: { $in: organisationIds },
  })) as Types.ObjectId[]
