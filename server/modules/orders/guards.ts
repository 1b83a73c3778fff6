import { fitsRelation } from '#shared/contract/machine'
import { LATE_RATING_DAYS, PLACES_MAX } from '#shared/orders/order.rules'
import { ORDER_ACTIONS, ORDER_MACHINE, type OrderAction, type Relation } from '#shared/orders/order-machine'
import type { Types } from 'mongoose'
import type { Order } from './order.model'
import { freeSeats, isActive, seatOf } from './relations'

const DAY = 86_400_000
/** From this round on only a supervisor sends an order back once more. */
const LAST_OWN_REWORK = 3

/** What a guard looks at; `personId` is null for the system. */
export interface Asked {
  order: Order
  personId: Types.ObjectId | null
  relations: readonly Relation[]
  now: Date
}

const mine = ({ order, personId }: Asked) => (personId ? seatOf(order, personId) : undefined)
const isIn = (asked: Asked) => {
  const seat = mine(asked)
  return seat !== undefined && isActive(seat)
}
const ratedThisRound = ({ order, personId }: Asked) =>
  order.ratings.some((one) => one.round === order.round && (!personId || one.raterId.equals(personId)))
const isTaking = (asked: Asked) =>
  mine(asked)?.state === 'offered' ||
  (asked.relations.includes('candidate') && !isIn(asked) && freeSeats(asked.order) > 0)

/** What must hold beside status and relation; a row without one needs nothing more. */
const GUARDS: Partial<Record<OrderAction, (asked: Asked) => boolean>> = {
  dispatch: ({ order }) => order.status === 'placed' || order.places < PLACES_MAX,
  accept: isTaking,
  decline: isTaking,
  withdraw: isIn,
  complete: (asked) => isIn(asked) && asked.order.hold === null,
  rework: ({ order, relations }) =>
    order.round < LAST_OWN_REWORK || relations.includes('supervisor') || relations.includes('system'),
  rate: (asked) => {
    const { order, now } = asked
    if (ratedThisRound(asked)) return false
    if (order.status === 'completed') return true
    return (
      !order.ratings.some((one) => one.round === order.round) &&
      now.getTime() - order.statusSince.getTime() < LATE_RATING_DAYS * DAY
    )
  },
}

/** True when the row's status and guard hold; the relation is asked before. */
export const mayGo = (action: OrderAction, asked: Asked): boolean =>
  ORDER_MACHINE[action].from.includes(asked.order.status) && (GUARDS[action]?.(asked) ?? true)

/** What this person may do with this order now, in the table's order. */
export const availableActions = (asked: Asked): OrderAction[] =>
  asked.relations.length === 0
    ? []
    : ORDER_ACTIONS.filter((action) => fitsRelation(ORDER_MACHINE[action], asked.relations) && mayGo(action, asked))
