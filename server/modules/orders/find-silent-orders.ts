import type { Types } from 'mongoose'
import { Orders } from './order.model'

/** Completed orders whose time to be rated has run out, the oldest first: nobody has rated this round, and no call back is due. */
export const findSilentOrders = async (now: Date, limit: number): Promise<Types.ObjectId[]> => {
  const list = await Orders.collection
    .find(
      {
        status: 'completed',
        nextClockAt: { $lte: now },
        $expr: {
          $and: [{ $ne: ['$followUpDue.round', '$round'] }, { $not: [{ $in: ['$round', '$ratings.round'] }] }],
        },
      },
      { projection: { _id: 1 } },
    )
    .sort({ nextClockAt: 1 })
    .limit(limit)
    .toArray()
  return list.map((one) => one._id)
}
