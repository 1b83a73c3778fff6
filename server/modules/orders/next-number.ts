import type { Types } from 'mongoose'
import { beijing } from '#shared/time/say-time'
import { countFrom, countUp } from '../../db/count-up'
import { isDuplicate } from '../../db/with-transaction'
import { NUMBER_ONCE, Orders, type Order } from './order.model'

const dayOf = (now: Date) => beijing(now).toISOString().slice(2, 10).replaceAll('-', '')
const rowOf = (communityId: Types.ObjectId, day: string) => `${communityId.toHexString()}:${day}`

/** `YYMMDD-NNNN` by Beijing's day, unique in the community. A failed order leaves a gap, which is allowed. */
export const nextNumber = async (communityId: Types.ObjectId, now: Date): Promise<string> => {
  const day = dayOf(now)
  return `${day}-${String(await countUp(rowOf(communityId, day))).padStart(4, '0')}`
}

/**
 * Writes an order; when its number is taken, once more with a number behind the last one given. A counter can lag behind
 * its orders after a backup has been put back: that must not turn a resident away.
 */
export const underFreeNumber = async <T>(order: Order, write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (!isDuplicate(error, NUMBER_ONCE)) throw error
    await catchUp(order)
    order.number = await nextNumber(order.communityId, order.placedAt)
    return write()
  }
}

const catchUp = async ({ communityId, placedAt }: Order) => {
  const day = dayOf(placedAt)
  const last = await Orders.findOne({ communityId, number: { $gt: `${day}-`, $lt: `${day}.` } })
    .sort({ number: -1 })
    .select('number')
    .lean()
  if (last) await countFrom(rowOf(communityId, day), Number(last.number.slice(day.length + 1)))
}
