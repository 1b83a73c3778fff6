import { useState } from 'react'
import { MyReporting, ReportingDesk, useMyReporting } from '../../../features/reporting'
import { back } from '../../../lib/routes'
import { useMe } from '../../../lib/session'
import { Chips, EmptyState, ErrorState, Screen, Skeleton } from '../../../ui'

const SIDES = [
  { value: 'mine', label: '我的报到' },
  { value: 'desk', label: '等支部确认' },
] as const
type Side = (typeof SIDES)[number]['value']

/** 双报到: a party member reports to two branches; their secretaries confirm. */
export default function Report() {
  const { me, error, reload } = useMe()
  const isMember = me?.posts.some((post) => post.role === 'party-member') ?? false
  const isSecretary = me?.posts.some((post) => post.role === 'branch-secretary') ?? false
  const reporting = useMyReporting(isMember)
  const [side, setSide] = useState<Side | null>(null)
  if (!me)
    return (
      <Screen title='双报到'>
        {error ? (
          <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='detail' />
        )}
      </Screen>
    )
  const shown = side ?? (isSecretary ? 'desk' : 'mine')
  const sides = isMember && isSecretary && (
    <Chips label='看哪一边' items={[...SIDES]} value={shown} onChange={setSide} />
  )
  if (isSecretary && shown === 'desk') return <ReportingDesk>{sides}</ReportingDesk>
  if (isMember) return <MyReporting reporting={reporting}>{sides}</MyReporting>
  return (
    <Screen title='双报到'>
      <EmptyState
        art='people'
        title='双报到是党员的事'
        sub='您是党员的话，请支部先把您记上'
        action='返回'
        onAction={back}
      />
    </Screen>
  )
}
