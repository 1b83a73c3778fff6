import type { AwardGround } from '#shared/points/points.rules'
import { AppError } from '../../../http/app-error'
import { postAwards } from '../../points/post-awards'
import type { OrderStep } from './step'

interface Input {
  ground: AwardGround
  reason?: string
}

/** 闭环: on a rating, a follow-up, or (by the system alone) silence; an award that still waits is posted. */
export const closeOrder: OrderStep<Input> = {
  action: 'close',
  change: (order, { ground, reason }) => {
    const isRated = order.ratings.some((one) => one.round === order.round)
    const isAsked = order.followUpDue?.round === order.round
    if ((ground === 'rating' && !isRated) || (ground === 'silence' && (isRated || isAsked)))
      throw new AppError('status-changed', { status: order.status }, '还没有评价，可在回访后闭环')
    return {
      to: 'closed',
      set: { closeGround: ground, award: order.award === 'pending' ? 'posted' : order.award, followUpDue: null },
      data: { ground },
      text: reason ?? null,
    }
  },
  effect: async (order, { ground }, context) => {
    if (order.award === 'pending') await postAwards(order, ground, context)
  },
}
