import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { tabBadge } from '../../lib/platform'
import { api } from '../../lib/request'
import { getToken } from '../../lib/session'
import { usePages, useQuery } from '../../lib/use-query'

/** 3 条没看, or nothing; the server counts up to 100. */
export const unreadWords = (unread: number): string | undefined =>
  unread > 0 ? `${unread > 99 ? '99+' : unread} 条没看` : undefined

/** How many notices wait, also as the number on 我的; `isOn` false asks nothing yet. */
export const useUnread = (isOn = true) => {
  const query = useQuery('GET /notices', isOn && getToken() ? { query: { limit: 1 } } : null)
  const unread = query.data?.unread ?? 0
  useEffect(() => tabBadge('me', unread), [unread])
  useDidShow(() => tabBadge('me', unread))
  return { unread, reload: query.reload }
}

/** 消息: what is shown is marked as read; what was new when the page opened stays marked until it is left. */
export const useNotices = () => {
  const list = usePages('GET /notices', getToken() ? {} : null)
  const { unread, reload: recount } = useUnread()
  const seenNew = useRef(new Set<string>())
  const left = useRef(new Set<string>())
  const most = useRef(0)
  const sent = useRef('')
  useDidHide(() => {
    for (const id of seenNew.current) left.current.add(id)
    seenNew.current = new Set()
    most.current = 0
  })
  for (const { id, isRead } of list.items ?? []) if (!isRead && !left.current.has(id)) seenNew.current.add(id)
  most.current = Math.max(most.current, seenNew.current.size, unread)
  const newest = list.items?.find((notice) => !notice.isRead) && list.items[0]?.id
  useEffect(() => {
    if (!newest || newest === sent.current) return
    sent.current = newest
    api('POST /notices/read', { body: { upTo: newest } }).then(recount, () => void (sent.current = ''))
  }, [newest, recount])
  return { ...list, fresh: most.current, isNew: (id: string) => seenNew.current.has(id) }
}
