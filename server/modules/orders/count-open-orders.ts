import type { Types } from 'mongoose'
import { OPEN_STATUSES } from '#shared/orders/order-machine'
import { countUpToMost } from './count-up-to-most'

/** How many open orders an organisation and all below it answer for, counted up to 100. */
export const countOpenOrders = (communityId: Types.ObjectId, custodianId: Types.ObjectId): Promise<number> =>
  countUpToMost({ communityId, custodianPath: custodianId, status: { $in: [...OPEN_STATUSES] } })
