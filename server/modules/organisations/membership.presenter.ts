import type { Types } from 'mongoose'
import type { MembershipView } from '#shared/organisations/membership.contract'
import { ROLE_LABELS } from '#shared/organisations/roles'
import { uniqueIds } from '../../db/unique-ids'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { calledName } from '../people/called-name'
import { findPeople } from '../people/find-people'
import { membershipOf } from './find-members'
import { organisationsById } from './find-organisation'
import type { Membership } from './membership.model'
import { mayEnd } from './end-membership'
import type { Organisation } from './organisation.model'

/** Posts as this reader sees them, in one read of the people and one of the organisations they are held at. */
export const presentMemberships = async (
  actor: Actor,
  memberships: readonly Membership[],
  known?: ReadonlyMap<string, Organisation>,
): Promise<MembershipView[]> => {
  const [people, organisations] = await Promise.all([
    findPeople(uniqueIds(memberships.flatMap((one) => [one.personId, ...(one.standsInFor ? [one.standsInFor] : [])]))),
    known ?? organisationsById(uniqueIds(memberships.map((one) => one.organisationId))),
  ])
  const named = (id: Types.ObjectId) => {
    const person = people.get(id.toHexString())
    return { id: id.toHexString(), name: person ? calledName(person) : '已注销' }
  }
  const now = clock.now()
  return memberships.map((one) => {
    const at = organisations.get(one.organisationId.toHexString())
    return {
      id: one._id.toHexString(),
      person: named(one.personId),
      role: one.role,
      label: ROLE_LABELS[one.role],
      organisation: { id: one.organisationId.toHexString(), name: at?.name ?? '' },
      since: one.since.toISOString(),
      until: one.until?.toISOString() ?? null,
      standsInFor: one.standsInFor && named(one.standsInFor),
      availableActions: at && mayEnd(actor, one, at, now) ? ['end' as const] : [],
    }
  })
}

/** One post, for the one who has just given or ended it. */
export const showMembership = async (actor: Actor, id: Types.ObjectId): Promise<MembershipView> => {
  const found = await membershipOf(id)
  const [view] = found ? await presentMemberships(actor, [found]) : []
  if (!view) throw new AppError('not-found')
  return view
}
