import type { Types } from 'mongoose'
import type { Order, Seat } from './order.model'
import { isActive } from './relations'

/** The seats with one person's replaced or added: a person has at most one. */
export const withSeat = (seats: readonly Seat[], seat: Seat): Seat[] => [
  ...seats.filter((one) => !one.personId.equals(seat.personId)),
  seat,
]

/** Releases those whom `which` names; everybody else stays as is. */
export const release = (seats: readonly Seat[], which: (seat: Seat) => boolean, now: Date): Seat[] =>
  seats.map((seat) =>
    seat.state !== 'released' && which(seat) ? { ...seat, state: 'released' as const, since: now } : seat,
  )

/** Makes sure that those who are in have one lead: the earliest, when the last one left. */
export const passLead = (seats: readonly Seat[]): Seat[] => {
  if (seats.some((seat) => seat.state === 'lead')) return [...seats]
  const next = seats.filter(isActive).sort((a, b) => a.since.getTime() - b.since.getTime())[0]
  return seats.map((seat) => (seat === next ? { ...seat, state: 'lead' as const, isLead: true } : seat))
}

/** The persons whose task list shows the order: asked, in, or done. */
export const holdersOf = (seats: readonly Seat[]): Types.ObjectId[] =>
  seats.filter((seat) => seat.state !== 'released').map((seat) => seat.personId)

/** A seat for somebody who has none, or had one before. */
export const newSeat = (
  person: Pick<Seat, 'personId' | 'name' | 'role' | 'branch'>,
  how: Pick<Seat, 'state' | 'isAssigned' | 'since'>,
): Seat => ({ ...person, ...how, wasIn: false, isLead: false, visitAt: null, words: null })

/** Puts an order back to where nobody has it. */
export const unassigned = (order: Order, seats: Seat[]): Partial<Order> => ({ seats, mode: null, places: 1 })
