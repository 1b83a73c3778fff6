import { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import { PLACES_MAX } from '#shared/orders/order.rules'
import { AppError, invalid } from '../../../http/app-error'
import { findServingMember } from '../../people/find-serving-member'
import type { Order } from '../order.model'
import { isActive, isEligible, seatOf } from '../relations'
import { newSeat, withSeat } from '../seats'
import { personOf, type Change, type OrderStep, type StepContext } from './step'

type Input = Required<BodyOf<'POST /orders/:id/dispatch'>>

/** 派单: offers a seat to one person, or opens seats to all who are eligible. On an accepted order it adds one (加派). */
export const dispatchOrder: OrderStep<Input> = {
  action: 'dispatch',
  change: (order, input, context) => (input.mode === 'assign' ? assign(order, input, context) : openUp(order, input)),
}

const assign = async (
  order: Order,
  input: Extract<Input, { mode: 'assign' }>,
  context: StepContext,
): Promise<Change> => {
  const assigneeId = new Types.ObjectId(input.assigneeId)
  if (assigneeId.equals(personOf(context).id))
    throw new AppError('not-eligible', undefined, '派单的人不能把这一单派给自己')
  const member = await findServingMember(assigneeId, order.communityId, context.tx)
  const seat = seatOf(order, assigneeId)
  if (!member || !isEligible(order, member.actor) || (seat && isActive(seat))) throw new AppError('not-eligible')
  const offered = newSeat(member.seat, { state: 'offered', isAssigned: true, since: context.now })
  const isMore = order.status === 'accepted'
  return {
    to: isMore ? 'accepted' : 'dispatched',
    set: {
      mode: isMore ? order.mode : 'assign',
      places: isMore ? order.places + 1 : 1,
      seats: withSeat(order.seats, offered),
    },
    subjectId: assigneeId,
    data: { mode: 'assign' },
  }
}

const openUp = (order: Order, input: Extract<Input, { mode: 'open' }>): Change => {
  if (order.isConfidential) throw invalid('mode', '保密事项只能指派，不能开放抢单')
  const isMore = order.status === 'accepted'
  const places = isMore ? order.places + input.places : input.places
  if (places > PLACES_MAX) throw invalid('places', `最多 ${PLACES_MAX} 人`)
  return {
    to: isMore ? 'accepted' : 'dispatched',
    set: { mode: 'open', places, hiddenFor: [] },
    data: { mode: 'open', places: input.places },
  }
}
