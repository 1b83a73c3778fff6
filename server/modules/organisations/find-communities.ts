import type { Types } from 'mongoose'
import type { Post } from '../../http/actor'
import { Organisations } from './organisation.model'

/** The community of an installation that has exactly one; null when there are several, or none yet. */
export const onlyCommunity = async (): Promise<Types.ObjectId | null> => {
  const list = await Organisations.find({ kind: 'community', closedAt: null }).select('communityId').limit(2).lean()
  return list.length === 1 && list[0] ? list[0].communityId : null
}

/** Every community these posts answer for: their own, and all below a street. */
export const communitiesOfPosts = async (
  posts: readonly Pick<Post, 'communityId' | 'organisationId' | 'role'>[],
): Promise<Types.ObjectId[]> => {
  const own = posts.map((post) => post.communityId)
  // A street is no community's: what lies below it is told by the paths.
  const tops = posts.filter((post) => post.role === 'street-office' || post.role === 'system-admin')
  if (tops.length === 0) return own
  const path = { $in: tops.map((post) => post.organisationId) }
  const below = await Organisations.find({ kind: 'community', path }).select('communityId').lean()
  return [...own, ...below.map((one) => one.communityId)]
}
