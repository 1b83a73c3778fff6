import type { ReactNode } from 'react'
import { STAFF_ROLES, type Role } from '#shared/organisations/roles'
import { DeskFrame } from '../../../ui/desk'
import { EmptyState, ErrorState, Skeleton } from '../../../ui'
import { goLogin, replace, switchTo } from '../../../lib/routes'
import { getToken, useMe } from '../../../lib/session'

interface Props {
  current: 'queue' | 'review'
  /** What waits for this reader, beside the queue's name. */
  waiting?: number
  panel?: ReactNode
  children: ReactNode
}

/** The desk's frame: only entries that exist, and only for those who dispatch. */
export const DeskPage = ({ current, waiting, panel, children }: Props) => {
  const { me, error, isLoading, reload } = useMe()
  const post = me?.posts.find(({ role }) => (STAFF_ROLES as readonly Role[]).includes(role)) ?? me?.posts[0]
  const nav = [
    {
      key: 'queue',
      icon: 'inbox' as const,
      label: '订单队列',
      count: waiting,
      onClick: () => replace('console/queue'),
    },
    { key: 'review', icon: 'people' as const, label: '志愿者审核', onClick: () => replace('console/review') },
    { key: 'phone', icon: 'home' as const, label: '回手机版', onClick: () => switchTo('home') },
  ]
  return (
    <DeskFrame
      app='红色订单'
      place={`${me?.community?.name ?? ''} 书记台`.trim()}
      nav={me?.isStaff ? nav : nav.slice(-1)}
      current={current}
      person={{ name: me?.name ?? '', post: post?.label ?? '', onClick: () => switchTo('me') }}
      panel={me?.isStaff ? panel : undefined}
    >
      {me?.isStaff && children}
      {me && !me.isStaff && (
        <EmptyState
          art='people'
          title='书记台只给支部和社区用'
          sub='您可以在手机版点单、接单'
          action='回手机版'
          onAction={() => switchTo('home')}
        />
      )}
      {isLoading && <Skeleton kind='statement' label='正在打开书记台' />}
      {!me && error && <ErrorState title='没打开书记台' sub={error.message} action='再试一次' onAction={reload} />}
      {!me && !getToken() && (
        <EmptyState art='people' title='请先登录' sub='登录后回到书记台' action='去登录' onAction={goLogin} />
      )}
    </DeskFrame>
  )
}
