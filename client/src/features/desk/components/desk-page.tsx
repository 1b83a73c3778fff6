import type { ReactNode } from 'react'
import type { DeskPart } from '#shared/organisations/desk-parts'
import { STAFF_ROLES } from '#shared/organisations/roles'
import { DeskFrame } from '../../../ui/desk'
import { EmptyState, ErrorState, Skeleton } from '../../../ui'
import { goLogin, replace, switchTo } from '../../../lib/routes'
import { getToken, useMe, type Me } from '../../../lib/session'
import { deskEntriesOf } from '../desk-entries'

interface Props {
  current: DeskPart
  /** What waits for this reader, beside the queue's name. */
  waiting?: number
  panel?: ReactNode
  children: ReactNode
}

/** The post the reader acts in, else the one that opened the desk. */
const postOf = ({ posts }: Me) =>
  posts.find(({ isActing }) => isActing) ?? posts.find(({ role }) => STAFF_ROLES.includes(role)) ?? posts[0]

/** The desk's frame: the entries this reader has, and the page only for those who have its part. */
export const DeskPage = ({ current, waiting, panel, children }: Props) => {
  const { me, error, isLoading, reload } = useMe()
  const entries = deskEntriesOf(me?.desk ?? [])
  const first = entries[0]
  const isOpen = entries.some(({ part }) => part === current)
  const nav = [
    ...entries.map(({ part, icon, label, page }) => ({
      key: part,
      icon,
      label,
      count: part === 'queue' ? waiting : undefined,
      onClick: () => replace(page),
    })),
    { key: 'phone', icon: 'home' as const, label: '回手机版', onClick: () => switchTo('home') },
  ]
  return (
    <DeskFrame
      app='红色订单'
      place={`${me?.community?.name ?? ''} 书记台`.trim()}
      nav={nav}
      current={current}
      person={{ name: me?.name ?? '', post: (me && postOf(me)?.label) ?? '', onClick: () => switchTo('me') }}
      panel={isOpen ? panel : undefined}
    >
      {isOpen && children}
      {me && !isOpen && first && (
        <EmptyState
          art='people'
          title='这一页不归您现在的身份'
          sub='换一个身份，或者看您能看的'
          action={`去${first.label}`}
          onAction={() => replace(first.page)}
        />
      )}
      {me && !first && (
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
