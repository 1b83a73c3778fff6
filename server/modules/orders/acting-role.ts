import type { Relation } from '#shared/orders/order-machine'
import { STAFF_ROLES, type Role } from '#shared/organisations/roles'
import type { Actor } from '../../http/actor'
import type { Order } from './order.model'
import { seatOf } from './relations'

/** The post a person acts in: staff when dispatching, the seat's role when serving, else a resident. */
export const actingRole = (order: Order, actor: Actor, relations: readonly Relation[]): Role => {
  if (relations.includes('requester') || relations.includes('placer')) return 'resident'
  if (relations.includes('dispatcher')) {
    const post = actor.posts.find(
      (one) =>
        (STAFF_ROLES as readonly Role[]).includes(one.role) &&
        order.custodianPath.some((id) => id.equals(one.organisationId)),
    )
    if (post) return post.role
  }
  const serving = actor.posts.find((post) => order.acceptedBy.includes(post.role))
  return (seatOf(order, actor.id)?.role as Role | undefined) ?? serving?.role ?? 'resident'
}
