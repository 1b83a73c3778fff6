import type { Types } from 'mongoose'
import type { Actor } from '../../http/actor'
import { badCursor, pageOf } from '../../http/page'
import { findOrders } from '../orders/find-orders'
import type { Order } from '../orders/order.model'
import { Entries, type PointsEntry } from './entry.model'

export interface Statement {
  entries: PointsEntry[]
  orders: Map<string, Order>
  nextCursor: string | null
}

/** The reader's own entries, newest first, with the orders they came from. */
export const listEntries = async (
  actor: Actor,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Statement> => {
  const { communityId } = actor
  if (!communityId) return { entries: [], orders: new Map(), nextCursor: null }
  if (cursor && !/^\d{1,9}$/.test(cursor)) throw badCursor()
  const found = (await Entries.collection
    .find({ communityId, holderId: actor.id, ...(cursor && { seq: { $lt: Number(cursor) } }) })
    .sort({ seq: -1 })
    .limit(limit + 1)
    .toArray()) as unknown as PointsEntry[]
  const { rows: entries, nextCursor } = pageOf(found, limit, (last) => String(last.seq))
  const ids = entries.map((entry) => entry.orderId).filter((id): id is Types.ObjectId => id !== null)
  return { entries, orders: await findOrders(ids), nextCursor }
}
