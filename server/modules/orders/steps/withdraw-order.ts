import { isActive } from '../relations'
import { passLead, release, unassigned } from '../seats'
import { personOf, type OrderStep } from './step'

/** 退单: costs nothing; the lead passes on, and an order that nobody holds any more goes back to the desk. */
export const withdrawOrder: OrderStep<{ reason: string }> = {
  action: 'withdraw',
  change: (order, { reason }, context) => {
    const me = personOf(context).id
    const seats = passLead(release(order.seats, (seat) => seat.personId.equals(me), context.now))
    const staying = seats.filter(isActive).length
    if (order.status === 'dispatched') return { to: 'dispatched', set: { seats }, text: reason }
    if (staying === 0)
      return {
        to: 'placed',
        set: unassigned(
          order,
          release(seats, () => true, context.now),
        ),
        text: reason,
      }
    const asked = seats.filter((seat) => seat.state === 'offered').length
    return { to: 'accepted', set: { seats, places: staying + asked }, text: reason }
  },
}
