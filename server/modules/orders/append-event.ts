import { randomBytes } from 'node:crypto'
import { Types } from 'mongoose'
import type { OrderStatus } from '#shared/orders/order-machine'
import type { Tx } from '../../db/with-transaction'
import { enqueue } from '../notifications/enqueue'
import { hashEvent, hashText } from './event-chain'
import { OrderEvents, OrderTexts, type OrderEvent } from './order-event.model'
import type { Order } from './order.model'

export interface Step {
  action: string
  from: OrderStatus | null
  to: OrderStatus
  round: number
  at: Date
  actor: OrderEvent['actor']
  subjectId?: Types.ObjectId | null
  data?: Record<string, string | number>
  text?: string | null
}

/** The next event of an order, chained to its head, not yet written. */
export const nextEvent = (order: Pick<Order, '_id' | 'communityId' | 'chain'>, step: Step) => {
  const salt = step.text ? randomBytes(16).toString('base64url') : ''
  const stated = {
    _id: new Types.ObjectId(),
    communityId: order.communityId,
    orderId: order._id,
    seq: order.chain.seq + 1,
    action: step.action,
    from: step.from,
    to: step.to,
    round: step.round,
    at: step.at,
    actor: step.actor,
    subjectId: step.subjectId ?? null,
    data: step.data ?? {},
    textHash: step.text ? hashText(salt, step.text) : null,
    prevHash: order.chain.hash,
  }
  const event: OrderEvent = { ...stated, hash: hashEvent(stated) }
  const text = step.text ? { _id: event._id, orderId: order._id, salt, text: step.text } : null
  return { event, text }
}

/** Writes an event, its words and its message in the transaction of the order's change. */
export const appendEvent = async ({ event, text }: ReturnType<typeof nextEvent>, tx: Tx) => {
  await OrderEvents.collection.insertOne(event as never, { session: tx })
  if (text) await OrderTexts.collection.insertOne(text as never, { session: tx })
  await enqueue(
    { communityId: event.communityId, orderId: event.orderId, eventId: event._id, action: event.action, at: event.at },
    tx,
  )
}
