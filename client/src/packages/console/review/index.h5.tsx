import { useState } from 'react'
import type { VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import type { Volunteer } from '#shared/volunteers/volunteer.contract'
import { sayExact } from '#shared/time/say-time'
import { EmptyState } from '../../../ui'
import { DeskChips, DeskHead } from '../../../ui/desk'
import { DeskList } from '../../../features/desk/components/desk-list'
import { DeskPage } from '../../../features/desk/components/desk-page'
import { useAutoRefresh } from '../../../features/desk/use-auto-refresh'
import { useRows } from '../../../features/desk/use-rows'
import { RefuseSheet } from '../../../features/volunteers/components/refuse-sheet'
import { useReview } from '../../../features/volunteers/use-review'
import { REVIEW_ITEMS, reviewSentence } from '../../../features/volunteers/volunteer-words'
import { useNow } from '../../../lib/clock'
import { useMe } from '../../../lib/session'
import { volunteerColumns } from './columns'
import { VolunteerPanel } from './volunteer-panel'

/** 书记台, 志愿者审核: one registration at a time beside the list. */
export default function DeskReview() {
  const now = useNow()
  const { me } = useMe()
  const [status, setStatus] = useState<VolunteerStatus>('applied')
  const [refusing, setRefusing] = useState<Volunteer | null>(null)
  const { list, approve, refuse, isBusy } = useReview(me?.isStaff ? status : null)
  useAutoRefresh(list.reload)
  const rows = useRows(list.items)
  const { shown } = rows
  const choose = (next: VolunteerStatus) => {
    setStatus(next)
    rows.close()
  }
  return (
    <DeskPage
      current='review'
      panel={
        shown && (
          <VolunteerPanel
            volunteer={shown}
            isBusy={isBusy}
            onClose={rows.close}
            on={{
              approve: () => rows.settle(shown, approve.run(shown.id, shown.name)),
              refuse: () => setRefusing(shown),
            }}
          />
        )
      }
    >
      <DeskHead title={reviewSentence(status, list)} sub={sayExact(now)} />
      <DeskChips items={REVIEW_ITEMS} value={status} onChange={choose} label='看哪一类' />
      <DeskList
        caption='志愿者报名'
        columns={volunteerColumns(now)}
        list={list}
        rows={rows}
        unit='位'
        failed='没取到报名'
        empty={
          <EmptyState
            art='people'
            title={status === 'applied' ? '没有等着审的' : '这里没有人'}
            sub='有人报名会出现在待审核里'
            action='再看一次'
            onAction={list.reload}
          />
        }
      />
      {refusing && (
        <RefuseSheet
          name={refusing.name}
          isPending={refuse.isPending}
          onClose={() => setRefusing(null)}
          onRefuse={async (reason) =>
            (await rows.settle(refusing, refuse.run(refusing.id, reason))) && setRefusing(null)
          }
        />
      )}
    </DeskPage>
  )
}
