import type { Actor } from '../../http/actor'
import { Notices } from './notice.model'

/** A figure on a badge is bounded; 100 is shown as 99+. */
const MOST = 100

export const countUnread = async ({ id, communityId }: Actor): Promise<number> =>
  communityId ? Notices.collection.countDocuments({ communityId, personId: id, readAt: null }, { limit: MOST }) : 0
