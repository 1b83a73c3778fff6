import type { Types } from 'mongoose'
import { EARNED_ROLES } from '#shared/organisations/organisation.rules'
import { ROLES, SERVING_ROLES, type Role } from '#shared/organisations/roles'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { Memberships, type Membership } from './membership.model'

const MANY = 500

/** Posts of a whole street: the communities' residents and volunteers are not among them. */
const CHART = 5000
const CHART_ROLES = ROLES.filter((role) => !EARNED_ROLES.includes(role))

/** Not over at `now`: without an end, or with one that is still to come. */
const lasting = (now: Date) => ({ $or: [{ until: null }, { until: { $gt: now } }] })
const running = (now: Date) => ({ since: { $lte: now }, ...lasting(now) })

/** Posts of one person that run or are still to begin; a session asks the clock which. */
export const postsOf = (personId: Types.ObjectId, tx?: Tx): Promise<Membership[]> =>
  Memberships.find({ personId, ...lasting(clock.now()) })
    .session(tx ?? null)
    .lean<Membership[]>()

/** Present posts of those who may take orders in a community. */
export const servingMembers = (communityId: Types.ObjectId): Promise<Membership[]> =>
  Memberships.find({ communityId, role: { $in: SERVING_ROLES }, ...running(clock.now()) })
    .limit(MANY)
    .lean<Membership[]>()

/** Every community a person ever had a post in: whoever has left still finds there what was theirs. */
export const communitiesEver = (personId: Types.ObjectId): Promise<Types.ObjectId[]> =>
  Memberships.distinct('communityId', { personId })

/** Posts given by hand at these organisations that run or are still to begin. */
export const chartOf = (at: {
  communityId: { $in: Types.ObjectId[] }
  organisationId: { $in: Types.ObjectId[] }
}): Promise<Membership[]> =>
  Memberships.find({ ...at, role: { $in: CHART_ROLES }, ...lasting(clock.now()) })
    .sort({ since: 1, _id: 1 })
    .limit(CHART)
    .lean<Membership[]>()

/** True while somebody has a post in a community beside living there. */
export const servesIn = async (communityId: Types.ObjectId, personId: Types.ObjectId): Promise<boolean> =>
  (await Memberships.exists({ communityId, personId, role: { $ne: 'resident' }, ...running(clock.now()) })) !== null

export const membershipOf = (id: Types.ObjectId, tx?: Tx): Promise<Membership | null> =>
  Memberships.findById(id)
    .session(tx ?? null)
    .lean<Membership>()

/** Who holds one of `roles` at an organisation now; a street above the community, which is its own, may be among them. */
export const holdersOf = (
  communityId: Types.ObjectId,
  organisationIds: readonly Types.ObjectId[],
  roles: readonly Role[],
): Promise<Membership[]> =>
  Memberships.find({
    communityId: { $in: [communityId, ...organisationIds] },
    organisationId: { $in: organisationIds },
    role: { $in: roles },
    ...running(clock.now()),
  })
    .sort({ since: 1, _id: 1 })
    .limit(MANY)
    .lean<Membership[]>()

/** Who holds one of `roles` closest to the end of a path: there, or at the first organisation above that has anybody. */
export const nearestHolders = async (
  communityId: Types.ObjectId,
  path: readonly Types.ObjectId[],
  roles: readonly Role[],
): Promise<Membership[]> => {
  const posts = await holdersOf(communityId, path, roles)
  for (const one of [...path].reverse()) {
    const here = posts.filter((post) => post.organisationId.equals(one))
    if (here.length > 0) return here
  }
  return []
}

/** Posts of several people that run now. */
export const postsOfPeople = (personIds: readonly Types.ObjectId[]): Promise<Membership[]> =>
  Memberships.find({ personId: { $in: personIds }, ...running(clock.now()) })
    .sort({ since: 1, _id: 1 })
    .lean<Membership[]>()

/** Who holds a post in these communities or at these organisations now; residents only when they are asked for. */
export const personIdsAt = (
  communityIds: readonly Types.ObjectId[],
  organisationIds: readonly Types.ObjectId[],
  roles: readonly Role[] = ROLES.filter((role) => role !== 'resident'),
): Promise<Types.ObjectId[]> =>
  Memberships.distinct('personId', {
    role: { $in: roles },
    since: { $lte: clock.now() },
    $and: [
      { $or: [{ communityId: { $in: communityIds } }, { organisationId: { $in: organisationIds } }] },
      lasting(clock.now()),
    ],
  })
