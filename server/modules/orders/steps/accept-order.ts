import type { BodyOf } from '#shared/contract/api.contract'
import { findServingMember } from '../../people/find-serving-member'
import { AppError } from '../../../http/app-error'
import type { Order, Seat } from '../order.model'
import { isActive, seatOf } from '../relations'
import { newSeat, withSeat } from '../seats'
import { personOf, type Change, type OrderStep } from './step'

type Input = BodyOf<'POST /orders/:id/accept'>

/** 接单: the first in leads; the order is accepted when its last seat fills. */
export const acceptOrder: OrderStep<Input> = {
  action: 'accept',
  change: async (order, input, context) => {
    const actor = personOf(context)
    const offered = seatOf(order, actor.id)
    if (offered?.state === 'offered') return takeSeat(order, offered, input, context.now)
    const member = await findServingMember(actor.id, order.communityId, context.tx)
    if (!member) throw new AppError('not-eligible')
    return takeSeat(
      order,
      newSeat(member.seat, { state: 'offered', isAssigned: false, since: context.now }),
      input,
      context.now,
    )
  },
}

/** The change of one person taking a seat; pure, so that a test can show what happens when its write is not guarded. */
export const takeSeat = (order: Order, seat: Seat, input: Input, now: Date): Change => {
  const isFirst = !order.seats.some(isActive)
  const taken: Seat = {
    ...seat,
    state: isFirst ? 'lead' : 'accepted',
    since: now,
    wasIn: true,
    isLead: isFirst,
    visitAt: input.visitAt ? new Date(input.visitAt) : null,
    words: input.words ?? null,
  }
  const seats = withSeat(order.seats, taken)
  const isFull = seats.filter(isActive).length >= order.places
  return { to: isFull ? 'accepted' : order.status, set: { seats }, text: input.words ?? null }
}
