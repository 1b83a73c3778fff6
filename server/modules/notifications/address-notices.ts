import type { Types } from 'mongoose'
import { CONFIDENTIAL, type NoticeFacts, type NoticeKind } from '#shared/notifications/notice.labels'
import { isGoodRating, type Solved } from '#shared/orders/order.rules'
import type { OrderEvent } from '../orders/order-event.model'
import type { Order } from '../orders/order.model'

/** One person and what they are told. */
export interface Addressed {
  personId: Types.ObjectId
  kind: NoticeKind
}

type Audience = 'owners' | 'desk' | 'subject' | 'holders' | 'released'
type Told = Partial<Record<Audience, NoticeKind>>

/** Who hears of a step, and in which words. What only moves a card in somebody's own list is told to nobody. */
const toldOf = (event: OrderEvent): Told => {
  const { action, to, data } = event
  switch (action) {
    case 'place':
      return { desk: 'desk-placed' }
    case 'dispatch':
      // 加派: the resident already has somebody.
      return event.from === 'accepted'
        ? { subject: 'seat-offered' }
        : { owners: 'order-dispatched', subject: 'seat-offered' }
    case 'recall':
      return { owners: 'order-again', released: 'seat-recalled' }
    case 'accept':
      return { owners: 'order-accepted' }
    case 'decline':
      return to === 'placed' ? { desk: 'desk-returned', owners: 'order-again' } : {}
    case 'withdraw':
      return to === 'placed'
        ? { desk: 'desk-returned', owners: 'order-again' }
        : { desk: 'desk-short', holders: 'seat-alone' }
    case 'complete':
      return { owners: 'order-completed' }
    case 'rate':
      return isGoodRating({ score: Number(data.score), solved: data.solved as Solved })
        ? { holders: 'seat-rated' }
        : { desk: 'desk-bad-rating' }
    case 'rework':
    case 'reopen':
      return to === 'placed'
        ? { owners: 'order-back', desk: 'desk-rework' }
        : { owners: 'order-back', holders: 'seat-rework' }
    case 'close':
      return data.ground === 'rating' ? {} : { owners: 'order-closed', holders: 'seat-closed' }
    case 'cancel':
      return { owners: 'order-cancelled', desk: 'desk-cancelled', released: 'seat-cancelled' }
    case 'reject':
      return { owners: 'order-rejected' }
    default:
      return {}
  }
}

/**
 * The people of one event, each once, never the one who did it. A confidential order is told to its own people and the one named
 * supervisor: `dispatchers` are then not asked. Pure.
 */
export const addressNotices = (
  event: OrderEvent,
  order: Order,
  dispatchers: readonly Types.ObjectId[],
): Addressed[] => {
  const told = toldOf(event)
  const desk = order.isConfidential ? (order.supervisorId ? [order.supervisorId] : []) : dispatchers
  const audience: Record<Audience, readonly Types.ObjectId[]> = {
    owners: order.ownerIds,
    subject: event.subjectId ? [event.subjectId] : [],
    holders: order.seats.filter((seat) => seat.state !== 'released').map((seat) => seat.personId),
    // Those whom this very step released.
    released: order.seats
      .filter((seat) => seat.state === 'released' && seat.since.getTime() === event.at.getTime())
      .map((seat) => seat.personId),
    desk,
  }
  const addressed = new Map<string, Addressed>()
  // Who is several things at once hears it as the nearest: as the helped, as the one who serves, then as the desk.
  for (const group of ['owners', 'subject', 'holders', 'released', 'desk'] as const) {
    const kind = told[group]
    if (!kind) continue
    for (const personId of audience[group]) {
      const key = personId.toHexString()
      if (!addressed.has(key) && !event.actor.personId?.equals(personId)) addressed.set(key, { personId, kind })
    }
  }
  return [...addressed.values()]
}

/** True when the desk has to be looked up for this event. */
export const needsDesk = (event: OrderEvent, order: Order): boolean =>
  !order.isConfidential && toldOf(event).desk !== undefined

/** What the sentence may name: the service, and the member by the name on the seat. */
export const factsOf = (event: OrderEvent, order: Order): NoticeFacts => {
  const service = order.isConfidential ? CONFIDENTIAL : order.serviceName
  const seat = order.seats.find((one) => event.actor.personId?.equals(one.personId))
  return { service, ...(seat && { who: seat.name }) }
}
