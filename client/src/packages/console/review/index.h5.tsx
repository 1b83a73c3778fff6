import { useState } from 'react'
import type { VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import type { Volunteer } from '#shared/volunteers/volunteer.contract'
import { sayExact, sayTime } from '#shared/time/say-time'
import { EmptyState, ErrorState, Tag } from '../../../ui'
import {
  DeskButton,
  DeskChips,
  DeskFacts,
  DeskFoot,
  DeskHead,
  DeskSection,
  DeskTable,
  SidePanel,
} from '../../../ui/desk'
import { DeskPage } from '../../../features/desk/components/desk-page'
import { useAutoRefresh } from '../../../features/desk/use-auto-refresh'
import { sayAvailability } from '../../../features/volunteers/availability'
import { registrationFacts } from '../../../features/volunteers/components/register-form'
import { RefuseSheet } from '../../../features/volunteers/components/refuse-sheet'
import { useReview } from '../../../features/volunteers/use-review'
import {
  REVIEW_ITEMS,
  reviewSentence,
  saySkills,
  sayRadius,
  VOLUNTEER_STATUS_LABELS,
} from '../../../features/volunteers/volunteer-words'
import { useNow } from '../../../lib/clock'
import { useMe } from '../../../lib/session'

const KEYS = [{ keys: ['↑', '↓'], words: '换行' }]

const columnsOf = (now: Date) => [
  { key: 'name', head: '姓名', width: 88, cell: (one: Volunteer) => one.name },
  { key: 'branch', head: '支部', width: 120, cell: (one: Volunteer) => one.branch.name },
  { key: 'skills', head: '会什么', cell: (one: Volunteer) => saySkills(one.skills) },
  { key: 'time', head: '空闲', width: 168, cell: (one: Volunteer) => sayAvailability(one.availability) },
  { key: 'radius', head: '走多远', width: 112, cell: (one: Volunteer) => sayRadius(one.radiusMetres) },
  {
    key: 'at',
    head: '报名',
    width: 112,
    cell: (one: Volunteer) => <span className='soft'>{sayTime(new Date(one.appliedAt), now)}</span>,
  },
]

/** 书记台, 志愿者审核: one registration at a time beside the list. */
export default function DeskReview() {
  const now = useNow()
  const { me } = useMe()
  const [status, setStatus] = useState<VolunteerStatus>('applied')
  const [selected, setSelected] = useState<string | null>(null)
  const [refusing, setRefusing] = useState<Volunteer | null>(null)
  const { list, approve, refuse } = useReview(me?.isStaff ? status : null)
  useAutoRefresh(list.reload)
  const rows = list.items ?? []
  const shown = rows.find((one) => one.id === selected)
  const may = (action: string) => shown?.availableActions.includes(action) ?? false

  const bar = shown && (may('approve') || may('refuse')) && (
    <>
      {may('refuse') && (
        <DeskButton kind='ghost' onClick={() => setRefusing(shown)}>
          不通过
        </DeskButton>
      )}
      {may('approve') && (
        <DeskButton
          kind='primary'
          disabled={approve.isPending}
          onClick={() => approve.run(shown.id, shown.name)}
        >{`通过，编入${shown.branch.name}`}</DeskButton>
      )}
    </>
  )
  return (
    <DeskPage
      current='review'
      panel={
        shown && (
          <SidePanel
            eyebrow={shown.number ? `志愿者编号 ${shown.number}` : '志愿者报名'}
            title={shown.name}
            onClose={() => setSelected(null)}
            bar={bar || undefined}
          >
            <div className='row'>
              <Tag tone={shown.status === 'approved' ? 'green' : shown.status === 'applied' ? 'yellow' : 'paper'}>
                {VOLUNTEER_STATUS_LABELS[shown.status]}
              </Tag>
            </div>
            <DeskFacts items={registrationFacts(shown).slice(1)} />
            {shown.words && (
              <DeskSection title='他说'>
                <p className='typed'>{shown.words}</p>
              </DeskSection>
            )}
            {shown.reason && (
              <DeskSection title='没通过的原因'>
                <p className='typed'>{shown.reason}</p>
              </DeskSection>
            )}
          </SidePanel>
        )
      }
    >
      <DeskHead title={reviewSentence(status, list)} sub={sayExact(now)} />
      <DeskChips
        items={REVIEW_ITEMS}
        value={status}
        onChange={(next) => {
          setStatus(next)
          setSelected(null)
        }}
        label='看哪一类'
      />
      {!list.items && list.error ? (
        <ErrorState title='没取到报名' sub={list.error.message} action='再试一次' onAction={list.reload} />
      ) : (
        <DeskTable
          caption='志愿者报名'
          columns={columnsOf(now)}
          rows={rows}
          rowKey={(one) => one.id}
          selected={selected ?? undefined}
          onSelect={(one) => setSelected(one.id)}
          onOpen={(one) => setSelected(one.id)}
          busy={list.isLoading}
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
      )}
      {list.hasMore && (
        <DeskButton kind='ghost' disabled={list.isMore} onClick={list.loadMore}>
          再看 20 位
        </DeskButton>
      )}
      <DeskFoot left={`这里 ${rows.length} 位${list.hasMore ? '，后面还有' : ''}`} keys={KEYS} />
      {refusing && (
        <RefuseSheet
          name={refusing.name}
          isPending={refuse.isPending}
          onClose={() => setRefusing(null)}
          onRefuse={async (reason) => {
            if (await refuse.run(refusing.id, reason)) setRefusing(null)
          }}
        />
      )}
    </DeskPage>
  )
}
