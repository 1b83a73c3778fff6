import type { Types } from 'mongoose'
import { uniqueIds } from '../../db/unique-ids'
import { communitiesOf, type Actor, type Post } from '../../http/actor'
import { communitiesEver } from './find-members'
import { Organisations } from './organisation.model'

/** The community of an installation that has exactly one; null when there are several, or none yet. */
export const onlyCommunity = async (): Promise<Types.ObjectId | null> => {
  const list = await Organisations.find({ kind: 'community', closedAt: null }).select('communityId').limit(2).lean()
  return list.length === 1 && list[0] ? list[0].communityId : null
}

/** The communities in which these posts are held, and all that lie below the street of one. */
export const communitiesOfPosts = async (
  posts: readonly Pick<Post, 'role' | 'organisationId' | 'communityId'>[],
): Promise<Types.ObjectId[]> => {
  // Only these posts exist at a street, so nobody else's request pays for the question.
  const tops = posts
    .filter(({ role }) => role === 'street-office' || role === 'system-admin')
    .map((post) => post.organisationId)
  const below =
    tops.length > 0
      ? await Organisations.find({ kind: 'community', path: { $in: tops } })
          .select('_id')
          .lean()
      : []
  return uniqueIds([...posts.map((post) => post.communityId), ...below.map((one) => one._id)])
}

/** Every community in which something can be this person's: those of their posts, and those they have left. */
export const communitiesReached = async (actor: Actor): Promise<Types.ObjectId[]> => {
  const [under, ever] = await Promise.all([communitiesOfPosts(actor.allPosts), communitiesEver(actor.id)])
  return uniqueIds([...communitiesOf(actor), ...under, ...ever])
}
