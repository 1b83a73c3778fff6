import { openActions } from '#shared/contract/machine'
import { STAFF_ROLES, type Role } from '#shared/organisations/roles'
import { VOLUNTEER_MACHINE, type VolunteerAction, type VolunteerRelation } from '#shared/volunteers/volunteer-machine'
import type { Actor, Post } from '../../http/actor'
import type { Registration } from './registration.model'

/** The posts in which a person reviews: staff, for their organisation and below. */
export const reviewingPosts = (actor: Actor): Post[] => actor.posts.filter((post) => STAFF_ROLES.includes(post.role))

const reviewingPost = ({ branchPath }: Registration, actor: Actor): Post | undefined =>
  reviewingPosts(actor).find((post) => branchPath.some((one) => one.equals(post.organisationId)))

/** What this person is to this registration: nobody reviews their own. */
export const relationsTo = (registration: Registration, actor: Actor): VolunteerRelation[] => {
  if (registration.personId.equals(actor.id)) return ['applicant']
  return reviewingPost(registration, actor) ? ['reviewer'] : []
}

/** The post a reviewer acts in. */
export const reviewingRole = (registration: Registration, actor: Actor): Role =>
  reviewingPost(registration, actor)?.role ?? 'resident'

/** What this person may do with it now, in the table's order. */
export const availableSteps = (
  registration: Registration,
  relations: readonly VolunteerRelation[],
): VolunteerAction[] => openActions(VOLUNTEER_MACHINE, { status: registration.status, relations })
