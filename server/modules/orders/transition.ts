import { Types } from 'mongoose'
import { fitsRelation, targetsFrom } from '#shared/contract/machine'
import { isFinal, isOpen, ORDER_MACHINE, type OrderAction } from '#shared/orders/order-machine'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import { SYSTEM, type Actor } from '../../http/actor'
import { AppError, statusChanged } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { appendEvent, nextEvent } from './append-event'
import { clocksOf } from './clocks'
import { mayGo } from './guards'
import { Orders, type Order } from './order.model'
import { freeSeats, relationsOf } from './relations'
import { actingPost } from './acting-post'
import { holdersOf } from './seats'
import { STEPS } from './steps'
import type { Change, OrderStep, StepContext } from './steps/step'

/**
 * Runs one row of the machine: 404 when this person may not see the order, 403 when no relation fits, 409 when the status or the
 * row's guard does not hold; then the guarded write, the event, the message and what follows, in one transaction.
 */
export const transition = async (
  action: OrderAction,
  actor: Actor | null,
  id: string,
  input: unknown,
  receipt: Receipt | null,
): Promise<Types.ObjectId> => {
  const orderId = new Types.ObjectId(id)
  await inTransaction(receipt, async (tx) => {
    const order = (await Orders.collection.findOne({ _id: orderId }, { session: tx })) as Order | null
    if (!order) throw new AppError('not-found')
    const relations = actor ? relationsOf(order, actor) : (['system'] as const)
    if (relations.length === 0) throw new AppError('not-found')
    if (!fitsRelation(ORDER_MACHINE[action], relations)) throw new AppError('forbidden')
    const now = clock.now()
    await run(action, order, input, { actor, relations, now, tx })
  })
  return orderId
}

const run = async (action: OrderAction, order: Order, input: unknown, context: StepContext): Promise<void> => {
  const { actor, relations, now, tx } = context
  if (!mayGo(action, { order, personId: actor?.id ?? null, relations, now })) throw statusChanged(order.status)
  const step = STEPS[action] as OrderStep<unknown>
  const change = await step.change(order, input, context)
  if (!targetsFrom(ORDER_MACHINE[action], order.status).includes(change.to))
    throw new Error(`${action} led from ${order.status} to ${change.to}, which its row does not know`)
  const entry = nextEvent(order, {
    action,
    from: order.status,
    to: change.to,
    round: order.round,
    at: now,
    actor: actor
      ? { personId: actor.id, ...actingPost(order, actor, relations) }
      : { personId: null, role: SYSTEM, organisationId: null },
    subjectId: change.subjectId,
    data: change.data,
    text: change.text,
  })
  const set = settle(order, change, now, { seq: entry.event.seq, hash: entry.event.hash })
  const after = (await Orders.collection.findOneAndUpdate(
    guardOf(order),
    { $set: set },
    {
      session: tx,
      returnDocument: 'after',
    },
  )) as Order | null
  if (!after) throw statusChanged(order.status)
  await appendEvent(entry, tx)
  await step.effect?.(order, input, context)
  if (change.then)
    await run(change.then.action, after, change.then.input, { ...context, actor: null, relations: ['system'] })
}

/** The guard on the write: nothing has happened to this order since it was judged. */
export const guardOf = (order: Order) => ({
  _id: order._id,
  communityId: order.communityId,
  status: order.status,
  'chain.seq': order.chain.seq,
})

/** The fields to write: what the step changed, and the caches that follow from it. */
export const settle = (order: Order, change: Change, now: Date, chain: Order['chain']): Partial<Order> => {
  const statusSince = change.to === order.status ? order.statusSince : now
  const next: Order = { ...order, ...change.set, status: change.to, statusSince }
  return {
    ...change.set,
    status: change.to,
    statusSince,
    holderIds: isFinal(change.to) && change.to !== 'closed' ? [] : holdersOf(next.seats),
    isPooled: isOpen(change.to) && change.to !== 'placed' && next.mode === 'open' && freeSeats(next) > 0,
    ...clocksOf(next),
    chain,
  }
}
