import { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import { NOTICE_LABELS } from '#shared/notifications/notice.labels'
import type { Actor } from '../../http/actor'
import { invalid } from '../../http/app-error'
import { countUnread, ownNotices } from './count-unread'
import { Notices, type StoredNotice } from './notice.model'

/** The reader's own notices, newest first. */
export const listNotices = async (
  actor: Actor,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<ResponseOf<'GET /notices'>> => {
  if (cursor && !/^[0-9a-f]{24}$/.test(cursor)) throw invalid('cursor', '翻页标记无效，请刷新')
  const own = await ownNotices(actor)
  const [found, unread] = await Promise.all([
    Notices.collection
      .find({ ...own, ...(cursor && { _id: { $lt: new Types.ObjectId(cursor) } }) })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray() as unknown as Promise<StoredNotice[]>,
    countUnread(actor),
  ])
  const page = found.slice(0, limit)
  return {
    items: page.map(presentNotice),
    nextCursor: found.length > limit ? (page.at(-1)?._id.toHexString() ?? null) : null,
    unread,
  }
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
