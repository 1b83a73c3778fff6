import type { Post } from '../../http/actor'
import type { Membership } from '../organisations/membership.model'

/** A membership as a session carries it. */
export const toPost = (one: Membership): Post => ({
  id: one._id,
  role: one.role,
  organisationId: one.organisationId,
  communityId: one.communityId,
  since: one.since,
  until: one.until,
  standsInFor: one.standsInFor,
})

const runs = (post: Post, now: Date): boolean => post.since <= now && (post.until === null || post.until > now)

/** The posts that run at this moment, and those acted in: the chosen one beside being a resident, else all. */
export const postsNow = (posts: readonly Post[], actingId: Post['id'] | null, now: Date) => {
  const allPosts = posts.filter((post) => runs(post, now))
  const chosen = actingId && allPosts.find((post) => post.id.equals(actingId))
  if (!chosen) return { allPosts, posts: allPosts, actingId: null }
  return {
    allPosts,
    posts: allPosts.filter((post) => post === chosen || post.role === 'resident'),
    actingId: chosen.id,
  }
}
