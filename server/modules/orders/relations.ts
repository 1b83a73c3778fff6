import { type Relation } from '#shared/orders/order-machine'
import { SERVING_ROLES, STAFF_ROLES } from '#shared/organisations/roles'
import type { Types } from 'mongoose'
import type { Actor, Post } from '../../http/actor'
import type { Order, Seat } from './order.model'

const has = (ids: readonly Types.ObjectId[], id: Types.ObjectId) => ids.some((one) => one.equals(id))

export const isActive = (seat: Seat): boolean => seat.state === 'accepted' || seat.state === 'lead'
export const seatOf = (order: Order, personId: Types.ObjectId): Seat | undefined =>
  order.seats.find((seat) => seat.personId.equals(personId))
/** Seats that nobody has or is asked about. */
export const freeSeats = (order: Pick<Order, 'places' | 'seats'>): number =>
  order.places - order.seats.filter((seat) => isActive(seat) || seat.state === 'offered').length

/** May take an open seat of this order, whether or not one is free now. */
export const isEligible = (
  order: Pick<Order, 'communityId' | 'ownerIds' | 'acceptedBy' | 'requiredSkills'>,
  person: { id: Types.ObjectId; posts: readonly Pick<Post, 'role' | 'communityId'>[]; skills: readonly string[] },
): boolean =>
  !has(order.ownerIds, person.id) &&
  person.posts.some(
    (post) =>
      post.communityId.equals(order.communityId) &&
      SERVING_ROLES.includes(post.role) &&
      order.acceptedBy.includes(post.role),
  ) &&
  order.requiredSkills.every((skill) => person.skills.includes(skill))

/** A seat released by the very step that made the present status still counts, so that its holder is answered with that status. */
const counts = (order: Order, seat: Seat): boolean =>
  seat.state !== 'released' || seat.since.getTime() === order.statusSince.getTime()

/** What this person is to this order now; ORDER.md, Relations. */
export const relationsOf = (order: Order, actor: Actor): Relation[] => {
  const relations: Relation[] = []
  if (order.requesterId.equals(actor.id)) relations.push('requester')
  if (order.placerId.equals(actor.id)) relations.push('placer')
  if (has(order.coRequesterIds, actor.id)) relations.push('co-requester')
  const seat = seatOf(order, actor.id)
  const held = seat && counts(order, seat) ? seat : undefined
  if (held?.isAssigned) relations.push('offered')
  if (held?.wasIn) relations.push('assignee')
  if (held?.isLead) relations.push('lead')
  if (order.mode === 'open' && !order.isConfidential && isEligible(order, actor)) relations.push('candidate')
  if (isDispatcher(order, actor)) relations.push('dispatcher')
  if (isSupervisor(order, actor)) relations.push('supervisor')
  return relations
}

const serves = (order: Order, actor: Actor): boolean => {
  const seat = seatOf(order, actor.id)
  return seat !== undefined && seat.state !== 'released'
}

/** Staff of the custodian or above; of a confidential order only the one named supervisor. Nobody dispatches what he serves. */
const isDispatcher = (order: Order, actor: Actor): boolean => {
  if (serves(order, actor)) return false
  if (order.isConfidential) return order.supervisorId !== null && order.supervisorId.equals(actor.id)
  return actor.posts.some((post) => STAFF_ROLES.includes(post.role) && has(order.custodianPath, post.organisationId))
}

const isSupervisor = (order: Order, actor: Actor): boolean =>
  !order.isConfidential &&
  !serves(order, actor) &&
  actor.posts.some(
    (post) =>
      STAFF_ROLES.includes(post.role) &&
      has(order.custodianPath, post.organisationId) &&
      !order.custodianId.equals(post.organisationId),
  )
