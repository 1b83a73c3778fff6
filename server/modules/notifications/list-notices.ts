import type { ResponseOf } from '#shared/contract/api.contract'
import { NOTICE_LABELS } from '#shared/notifications/notice.labels'
import type { Actor } from '../../http/actor'
import { beforeId, idCursor, pageOf } from '../../http/page'
import { countUnread, ownNotices } from './count-unread'
import { Notices, type StoredNotice } from './notice.model'

/** The reader's own notices, newest first. */
export const listNotices = async (
  actor: Actor,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<ResponseOf<'GET /notices'>> => {
  const before = beforeId(cursor)
  const own = await ownNotices(actor)
  const [found, unread] = await Promise.all([
    Notices.collection
      .find({ ...own, ...before })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray() as unknown as Promise<StoredNotice[]>,
    countUnread(actor),
  ])
  const { rows, nextCursor } = pageOf(found, limit, idCursor)
  return { items: rows.map(presentNotice), nextCursor, unread }
}

const presentNotice = (one: StoredNotice) => {
  const { title, words } = NOTICE_LABELS[one.kind]
  return {
    id: one._id.toHexString(),
    kind: one.kind,
    title,
    words: words(one.facts),
    at: one.at.toISOString(),
    isRead: one.readAt !== null,
    orderId: one.orderId?.toHexString() ?? null,
  }
}
