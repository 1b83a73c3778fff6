import { openActions } from '#shared/contract/machine'
import { STAFF_ROLES, type Role } from '#shared/organisations/roles'
import { VOLUNTEER_MACHINE, type VolunteerAction, type VolunteerRelation } from '#shared/volunteers/volunteer-machine'
import type { Actor } from '../../http/actor'
import type { Registration } from './registration.model'

/** The organisations a person answers for as staff. */
export const desksOf = (actor: Actor) =>
  actor.posts.filter((post) => (STAFF_ROLES as readonly Role[]).includes(post.role)).map((post) => post.organisationId)

/** What this person is to this registration: nobody reviews their own. */
export const relationsTo = (registration: Registration, actor: Actor): VolunteerRelation[] => {
  if (registration.personId.equals(actor.id)) return ['applicant']
  const mayReview = desksOf(actor).some((desk) => registration.branchPath.some((one) => one.equals(desk)))
  return mayReview ? ['reviewer'] : []
}

/** The post a reviewer acts in. */
export const reviewingRole = (registration: Registration, actor: Actor): Role =>
  actor.posts.find(
    (post) =>
      (STAFF_ROLES as readonly Role[]).includes(post.role) &&
      registration.branchPath.some((one) => one.equals(post.organisationId)),
  )?.role ?? 'resident'

/** What this person may do with it now, in the table's order. */
export const availableSteps = (
  registration: Registration,
  relations: readonly VolunteerRelation[],
): VolunteerAction[] => openActions(VOLUNTEER_MACHINE, { status: registration.status, relations })
