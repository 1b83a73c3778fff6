import { reverseAwards } from '../../points/reverse-awards'
import { release } from '../seats'
import type { OrderStep } from './step'

/** 重开: a closed order that was not done comes back to its lead, else to the desk; its award is reversed. */
export const reopenOrder: OrderStep<{ reason: string }> = {
  action: 'reopen',
  change: (order, { reason }, { now }) => {
    const lead = order.seats.find((seat) => seat.isLead && seat.state === 'done')
    const round = { round: order.round + 1, roundStartedAt: now, award: 'none' as const, closeGround: null }
    const others = release(order.seats, (seat) => seat !== lead, now)
    const seats = others.map((seat) =>
      seat.isLead && seat.state === 'done'
        ? { ...seat, state: 'offered' as const, isAssigned: true, isLead: false, wasIn: false, since: now }
        : seat,
    )
    return lead
      ? {
          to: 'dispatched',
          set: { seats, mode: 'assign', places: 1, ...round },
          subjectId: lead.personId,
          text: reason,
        }
      : { to: 'placed', set: { seats, mode: null, places: 1, ...round }, text: reason }
  },
  effect: async (order, _input, context) => {
    if (order.award === 'posted') await reverseAwards(order, context)
  },
}
