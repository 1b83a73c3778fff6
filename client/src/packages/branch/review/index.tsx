import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import type { Volunteer } from '#shared/volunteers/volunteer.contract'
import { Button, Chips, EmptyState, ErrorState, Head, Screen, Skeleton } from '../../../ui'
import { ApplicantCard } from '../../../features/volunteers/components/applicant-card'
import { RefuseSheet } from '../../../features/volunteers/components/refuse-sheet'
import { useReview } from '../../../features/volunteers/use-review'
import { REVIEW_ITEMS, reviewSentence } from '../../../features/volunteers/volunteer-words'
import { useNow } from '../../../lib/clock'
import { back } from '../../../lib/routes'

/** 志愿者审核: who wants to help, and the branch's answer. */
export default function Review() {
  const now = useNow()
  const [status, setStatus] = useState<VolunteerStatus>('applied')
  const [refusing, setRefusing] = useState<Volunteer | null>(null)
  const { list, approve, refuse } = useReview(status)
  useReachBottom(() => void list.loadMore())
  return (
    <Screen title='志愿者审核' hero='tint'>
      <Head title={reviewSentence(status, list)} sub='通过后马上能接单' />
      <Chips label='看哪一类' items={REVIEW_ITEMS} value={status} onChange={setStatus} />
      {list.items?.map((volunteer) => (
        <ApplicantCard
          key={volunteer.id}
          volunteer={volunteer}
          now={now}
          onApprove={() => approve.run(volunteer.id, volunteer.name)}
          onRefuse={() => setRefusing(volunteer)}
        />
      ))}
      {list.isLoading && <Skeleton kind='cards' label='正在看报名' />}
      {!list.items && list.error && (
        <ErrorState title='没取到报名' sub={list.error.message} action='再试一次' onAction={list.reload} />
      )}
      {list.items?.length === 0 && (
        <EmptyState
          art='people'
          title={status === 'applied' ? '没有等着审的' : '这里没有人'}
          sub='有人报名会出现在待审核里'
          action='返回'
          onAction={back}
        />
      )}
      {list.hasMore && (
        <Button kind='ghost' low block loading={list.isMore} onClick={list.loadMore}>
          再看 20 位
        </Button>
      )}
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
    </Screen>
  )
}
