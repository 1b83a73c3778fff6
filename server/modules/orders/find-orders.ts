import type { Types } from 'mongoose'
import { OrderEvents, type OrderEvent } from './order-event.model'
import { Orders, type Order } from './order.model'

/** Several orders by id, for modules that tell of them. */
export const findOrders = async (ids: readonly Types.ObjectId[]): Promise<Map<string, Order>> => {
  if (ids.length === 0) return new Map()
  const list = (await Orders.collection.find({ _id: { $in: [...ids] } }).toArray()) as unknown as Order[]
  return new Map(list.map((one) => [one._id.toHexString(), one]))
}

/** Several events by id. */
export const findEvents = async (ids: readonly Types.ObjectId[]): Promise<Map<string, OrderEvent>> => {
  if (ids.length === 0) return new Map()
  const list = (await OrderEvents.collection.find({ _id: { $in: [...ids] } }).toArray()) as unknown as OrderEvent[]
  return new Map(list.map((one) => [one._id.toHexString(), one]))
}
