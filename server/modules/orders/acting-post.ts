import type { Types } from 'mongoose'
import type { Relation } from '#shared/orders/order-machine'
import { STAFF_ROLES, type Role } from '#shared/organisations/roles'
import type { Actor } from '../../http/actor'
import type { Order } from './order.model'
import { seatOf } from './relations'

/** The post a person acts in: staff when dispatching, the seat's role when serving, else a resident of the order's community. */
export const actingPost = (
  order: Order,
  actor: Actor,
  relations: readonly Relation[],
): { role: Role; organisationId: Types.ObjectId } => {
  const resident = { role: 'resident' as const, organisationId: order.communityId }
  if (relations.includes('requester') || relations.includes('placer')) return resident
  if (relations.includes('dispatcher')) {
    const post = actor.posts.find(
      (one) => STAFF_ROLES.includes(one.role) && order.custodianPath.some((id) => id.equals(one.organisationId)),
    )
    if (post) return { role: post.role, organisationId: post.organisationId }
  }
  const role = seatOf(order, actor.id)?.role as Role | undefined
  const serving = actor.posts.find((post) => (role ? post.role === role : order.acceptedBy.includes(post.role)))
  if (serving) return { role: serving.role, organisationId: serving.organisationId }
  return role ? { role, organisationId: order.communityId } : resident
}
