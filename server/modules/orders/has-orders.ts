import type { Types } from 'mongoose'
import { Orders } from './order.model'

/** True once a community has had its first order. */
export const hasOrders = async (communityId: Types.ObjectId): Promise<boolean> =>
  (await Orders.exists({ communityId })) !== null
