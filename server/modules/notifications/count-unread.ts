import type { Actor } from '../../http/actor'
import { communitiesReached } from '../organisations/find-communities'
import { Notices } from './notice.model'

/** A figure on a badge is bounded; 100 is shown as 99+. */
const MOST = 100

/** Notices lie in the community they tell of; who belongs to several reads them all. */
export const ownNotices = async (actor: Actor) => ({
  communityId: { $in: await communitiesReached(actor) },
  personId: actor.id,
})

export const countUnread = async (actor: Actor): Promise<number> =>
  Notices.collection.countDocuments({ ...(await ownNotices(actor)), readAt: null }, { limit: MOST })
