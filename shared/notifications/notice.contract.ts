import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id, time } from '#shared/contract/fields'
import { pageOf, pageQuery } from '#shared/contract/paging'
import { NOTICE_KINDS } from '#shared/notifications/notice.labels'

const notice = z.object({
  id,
  kind: z.enum(NOTICE_KINDS),
  title: z.string(),
  words: z.string(),
  at: time,
  isRead: z.boolean(),
  /** Where a tap leads; null for what is no order's, such as a volunteer's review. */
  orderId: id.nullable(),
})

/** How many are unread, counted up to 100. */
const unread = z.number().int()

export const listNotices = endpoint({
  method: 'GET',
  path: '/notices',
  summary: '我的消息，新的在前',
  query: z.strictObject({ ...pageQuery }),
  response: pageOf(notice).extend({ unread }),
  errors: ['invalid-input'],
})

export const readNotices = endpoint({
  method: 'POST',
  path: '/notices/read',
  summary: '把这一条和更早的都标为已读',
  body: z.strictObject({ upTo: id }),
  response: z.object({ unread }),
  errors: ['invalid-input', 'not-found'],
})
