import { reverseAwards } from '../../points/reverse-awards'
import type { OrderStep } from './step'

/** 返工: a new round with the same people; without any of them it goes back to the desk. */
export const reworkOrder: OrderStep<{ reason: string }> = {
  action: 'rework',
  change: (order, { reason }, { now }) => {
    const seats = order.seats.map((seat) =>
      seat.state === 'done'
        ? { ...seat, state: seat.isLead ? ('lead' as const) : ('accepted' as const), since: now }
        : seat,
    )
    const round = { round: order.round + 1, roundStartedAt: now, award: 'none' as const, closeGround: null }
    const isHeld = seats.some((seat) => seat.state === 'lead')
    return isHeld
      ? { to: 'accepted', set: { seats, ...round }, text: reason }
      : { to: 'placed', set: { seats, mode: null, places: 1, ...round }, text: reason }
  },
  effect: async (order, _input, context) => {
    if (order.award === 'posted') await reverseAwards(order, context)
  },
}
