import { isActive, seatOf } from '../relations'
import { release, unassigned } from '../seats'
import { personOf, type OrderStep } from './step'

/** 不接: gives an offered seat back; in an open pool it only puts the card away for this reader. */
export const declineOrder: OrderStep<{ reason: string }> = {
  action: 'decline',
  change: (order, { reason }, context) => {
    const me = personOf(context).id
    if (seatOf(order, me)?.state !== 'offered')
      return { to: order.status, set: { hiddenFor: [...order.hiddenFor, me] }, text: reason, data: { pool: 1 } }
    const seats = release(order.seats, (seat) => seat.personId.equals(me), context.now)
    const stays = order.mode === 'open' || seats.some((seat) => isActive(seat) || seat.state === 'offered')
    if (!stays) return { to: 'placed', set: unassigned(order, seats), text: reason }
    // An extra place that nobody takes goes away again; those who are in carry on.
    const places = order.status === 'accepted' ? Math.max(1, order.places - 1) : order.places
    return { to: order.status, set: { seats, places }, text: reason }
  },
}
