import type { Types } from 'mongoose'
import { SERVING_ROLES, type Role } from '#shared/organisations/roles'
import type { Tx } from '../../db/with-transaction'
import { Memberships, type Membership } from './membership.model'

const MANY = 500

/** Present posts of one person. */
export const postsOf = (personId: Types.ObjectId, tx?: Tx): Promise<Membership[]> =>
  Memberships.find({ personId, until: null })
    .session(tx ?? null)
    .lean<Membership[]>()

/** Present posts of those who may take orders in a community. */
export const servingMembers = (communityId: Types.ObjectId): Promise<Membership[]> =>
  Memberships.find({ communityId, role: { $in: SERVING_ROLES }, until: null })
    .limit(MANY)
    .lean<Membership[]>()

/** Who holds one of `roles` at an organisation now. */
export const holdersOf = (
  communityId: Types.ObjectId,
  organisationIds: readonly Types.ObjectId[],
  roles: readonly Role[],
): Promise<Membership[]> =>
  Memberships.find({ communityId, organisationId: { $in: organisationIds }, role: { $in: roles }, until: null })
    .limit(MANY)
    .lean<Membership[]>()
