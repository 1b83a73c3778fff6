import type { Types } from 'mongoose'
import type { Role } from '#shared/organisations/roles'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { refreshPosts } from '../session/refresh-posts'
import { Memberships } from './membership.model'

/** Ends a post that has no end yet, in the caller's transaction; the sessions learn it in the same breath. */
export const endPost = async (
  post: { communityId: Types.ObjectId; personId: Types.ObjectId; organisationId: Types.ObjectId; role: Role },
  tx: Tx,
) => {
  await Memberships.updateMany({ ...post, until: null }, { $set: { until: clock.now() } }, { session: tx })
  await refreshPosts(post.personId, tx)
}
