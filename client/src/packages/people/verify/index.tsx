import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { HomeView } from '#shared/homes/home.contract'
import type { HomeStatus } from '#shared/homes/home.rules'
import { RefuseSheet, useVerifying, VerifyCard, VERIFYING_ITEMS, verifyingSentence } from '../../../features/homes'
import { useNow } from '../../../lib/clock'
import { call } from '../../../lib/platform'
import { back } from '../../../lib/routes'
import { Banner, Button, Chips, EmptyState, ErrorState, Head, Screen, Skeleton } from '../../../ui'

/** 住户核实: who says they live where, one card a home. */
export default function Verify() {
  const now = useNow()
  const [status, setStatus] = useState<HomeStatus>('applied')
  const [refusing, setRefusing] = useState<HomeView | null>(null)
  const { list, verify, refuse } = useVerifying(status)
  const { items, error, hasMore } = list
  useReachBottom(() => void list.loadMore())
  return (
    <Screen title='住户核实' hero='tint'>
      <Head title={verifyingSentence(status, list)} sub='见到本人或问过邻居，再点核实' tint />
      <Chips label='看哪一类' items={VERIFYING_ITEMS} value={status} onChange={setStatus} />
      {items && error && <Banner icon='offline' words={error.message} action='重试' onAction={list.reload} />}
      {items?.map((home) => (
        <VerifyCard key={home.id} home={home} now={now} onCall={call} onVerify={verify.run} onRefuse={setRefusing} />
      ))}
      {list.isLoading && <Skeleton kind='cards' label='正在看住户' />}
      {!items && error && (
        <ErrorState title='没取到住户' sub={error.message} action='再试一次' onAction={list.reload} />
      )}
      {items?.length === 0 && (
        <EmptyState
          art='people'
          title={status === 'applied' ? '新加入的都看过了' : '还没有人'}
          sub='有人加入，会出现在等核实里'
          action='返回'
          onAction={back}
        />
      )}
      {hasMore && (
        <Button kind='ghost' low block loading={list.isMore} onClick={list.loadMore}>
          再看 20 户
        </Button>
      )}
      {refusing && (
        <RefuseSheet
          who={refusing.person?.name ?? '这一户'}
          isPending={refuse.isPending}
          onClose={() => setRefusing(null)}
          onRefuse={async (reason) => (await refuse.run(refusing.id, reason)) && setRefusing(null)}
        />
      )}
    </Screen>
  )
}
