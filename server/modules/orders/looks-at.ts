import type { Types } from 'mongoose'
import type { Actor } from '../../http/actor'
import type { Person } from '../people/person.model'
import { actingPost } from './acting-post'
import type { Order } from './order.model'
import { sightOf } from './order.presenter'
import { isActive, relationsOf } from './relations'

/** Whom a reader of this order sees whole: the member at work the one who asked, and that one the member. For `recordLooks`. */
export const looksAt = (order: Order, actor: Actor, people: ReadonlyMap<string, Person>) => {
  const relations = relationsOf(order, actor)
  const sight = sightOf(order, actor, relations)
  const phoneOf = (id: Types.ObjectId) => people.get(id.toHexString())?.phone ?? null
  if (sight !== 'holder' && sight !== 'owner') return []
  const by = { communityId: order.communityId, orderId: order._id, readerId: actor.id }
  const seen = { ...by, ...actingPost(order, actor, relations) }
  if (sight === 'holder') {
    const hasPhone = (order.contactPhone ?? phoneOf(order.requesterId)) !== null
    return [
      { ...seen, subjectId: order.requesterId, seen: ['address' as const, ...(hasPhone ? (['phone'] as const) : [])] },
    ]
  }
  return order.seats
    .filter((seat) => isActive(seat) && phoneOf(seat.personId) !== null)
    .map((seat) => ({ ...seen, subjectId: seat.personId, seen: ['phone' as const] }))
}
