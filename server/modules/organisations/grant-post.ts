import type { Types } from 'mongoose'
import type { Role } from '#shared/organisations/roles'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { Memberships } from './membership.model'
import { refreshPosts } from '../session/refresh-posts'
import { holdOrganisation } from './hold-organisation'

/**
 * Gives a person a post, in the caller's transaction; the sessions learn it in the same breath. 409 where the organisation has been
 * closed; many residents join at once, so theirs alone does not wait for the organisation.
 */
export const grantPost = async (
  post: { communityId: Types.ObjectId; personId: Types.ObjectId; organisationId: Types.ObjectId; role: Role },
  tx: Tx,
) => {
  if (post.role !== 'resident') await holdOrganisation(post.organisationId, tx)
  await Memberships.updateOne(
    { ...post, until: null },
    { $setOnInsert: { ...post, since: clock.now(), until: null, standsInFor: null, importId: null } },
    { upsert: true, session: tx },
  )
  await refreshPosts(post.personId, tx)
}
