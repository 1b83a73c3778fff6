import type { Types } from 'mongoose'
import type { OrderAction, OrderStatus, Relation } from '#shared/orders/order-machine'
import type { Actor } from '../../../http/actor'
import type { Tx } from '../../../db/with-transaction'
import type { Order } from '../order.model'

/** What a step does to the document; caches and clocks follow from it in one place. */
export interface Change {
  to: OrderStatus
  set: Partial<Order>
  subjectId?: Types.ObjectId | null
  data?: Record<string, string | number>
  text?: string | null
  /** A step the system takes at once, in the same transaction: the closing after a good rating. */
  then?: { action: OrderAction; input: unknown }
}

export interface StepContext {
  /** Null for the system. */
  actor: Actor | null
  relations: readonly Relation[]
  now: Date
  tx: Tx
}

/** One row of the machine as work: from the order and the input to its change. It may run again after a conflict. */
export interface OrderStep<Input> {
  action: OrderAction
  change: (order: Order, input: Input, context: StepContext) => Change | Promise<Change>
  /** What follows in other books, in the same transaction. */
  effect?: (order: Order, input: Input, context: StepContext) => Promise<void>
}

/** The person acting; a step of people is never the system's. */
export const personOf = (context: StepContext): Actor => {
  if (!context.actor) throw new Error('this step needs a person')
  return context.actor
}
