import type { BodyOf } from '#shared/contract/api.contract'
import { isGoodRating } from '#shared/orders/order.rules'
import { postAwards } from '../../points/post-awards'
import type { Order } from '../order.model'
import { personOf, type Change, type OrderStep } from './step'

type Input = BodyOf<'POST /orders/:id/rate'>

/** 评价: a good one posts the award and closes the order; a bad one asks for a call back and brings the order back, once a round. */
export const rateOrder: OrderStep<Input> = {
  action: 'rate',
  change: (order, input, context) => {
    const { id } = personOf(context)
    const rating = {
      raterId: id,
      score: input.score,
      solved: input.solved,
      words: input.words ?? null,
      at: context.now,
      round: order.round,
    }
    const isGood = isGoodRating(input)
    return {
      to: order.status,
      set: {
        ratings: [...order.ratings, rating],
        followUpDue: isGood ? order.followUpDue : { round: order.round, since: context.now },
        award: isGood && isFirstByRequester(order, id) ? 'posted' : order.award,
      },
      data: { score: input.score, solved: input.solved },
      text: input.words ?? null,
      then: followUp(order, isGood),
    }
  },
  effect: async (order, input, context) => {
    const { id } = personOf(context)
    if (isGoodRating(input) && isFirstByRequester(order, id)) await postAwards(order, 'rating', context)
  },
}

const isFirstByRequester = (order: Order, raterId: Order['requesterId']): boolean =>
  order.requesterId.equals(raterId) && order.award === 'pending'

const BACK = '居民评价没有办好'

const followUp = (order: Order, isGood: boolean): Change['then'] => {
  const isOpenAsk = order.followUpDue?.round === order.round
  if (isGood)
    return order.status === 'completed' && !isOpenAsk ? { action: 'close', input: { ground: 'rating' } } : undefined
  if (isOpenAsk) return undefined
  return { action: order.status === 'closed' ? 'reopen' : 'rework', input: { reason: BACK } }
}
