import type { Types } from 'mongoose'
import { OPEN_STATUSES } from '#shared/orders/order-machine'
import { Orders } from './order.model'

/** A figure on a screen is bounded; 100 is shown as 99+. */
const MOST = 100

/** How many open orders an organisation and all below it answer for, counted up to 100. */
export const countOpenOrders = (communityId: Types.ObjectId, custodianId: Types.ObjectId): Promise<number> =>
  Orders.collection.countDocuments(
    { communityId, custodianPath: custodianId, status: { $in: [...OPEN_STATUSES] } },
    { limit: MOST },
  )
