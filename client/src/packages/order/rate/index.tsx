import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Order } from '#shared/orders/order.contract'
import { SOLVED_LABELS } from '#shared/orders/order.labels'
import { isGoodRating, NOTE_MAX, type Solved } from '#shared/orders/order.rules'
import { codePoints } from '#shared/text/code-points'
import { leadOf, OrderProof, ReasonSheet, useRatingDraft } from '../../../features/orders'
import { api } from '../../../lib/request'
import { backTo } from '../../../lib/routes'
import { useAction } from '../../../lib/use-action'
import { prime, useQuery } from '../../../lib/use-query'
import {
  ActionBar,
  Button,
  Card,
  ErrorState,
  Field,
  Head,
  Note,
  Screen,
  SectionHead,
  Skeleton,
  Stars,
  toast,
  Ways,
} from '../../../ui'

/** 评价: stars, whether it is solved, a few words; 返工 stands beside. */
export default function Rate() {
  const { id = '' } = useRouter().params
  const { data: order, error, reload } = useQuery('GET /orders/:id', { params: { id } })
  if (!order)
    return (
      <Screen title='评价' hero='tint'>
        {error ? (
          <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='detail' />
        )}
      </Screen>
    )
  return <RateForm order={order} />
}

const SOLVED_HINTS: Record<Solved, string> = {
  yes: '评完，这件事就闭环了',
  partly: '剩下的可以再点一单，也可以请他返工',
  no: '没弄好就返工，再约时间，时限重新算',
}

function RateForm({ order }: { order: Order }) {
  const { draftId, fields, set, end } = useRatingDraft(order.id)
  const [isAsking, setIsAsking] = useState(false)
  const [isReworking, setIsReworking] = useState(false)
  const toDetail = () => backTo('order/detail', { id: order.id })
  const name = leadOf(order)?.person.name ?? '党员'
  const rating = useAction(async () => {
    const { score, solved, words } = fields
    if (!score || !solved) return
    const done = await api('POST /orders/:id/rate', {
      params: { id: order.id },
      body: { score, solved, ...(words.trim() && { words }) },
      key: draftId,
    })
    prime('GET /orders/:id', { params: { id: order.id } }, done)
    end()
    toast(isGoodRating({ score, solved }) ? '谢谢您，这件事办好了' : '支部会再跟进', 'check')
    toDetail()
  })
  const submit = () => {
    setIsAsking(true)
    if (!fields.score) return toast('请点几颗星')
    if (!fields.solved) return toast('请选事情解决了没有')
    if (codePoints(fields.words) > NOTE_MAX) return
    return rating.run()
  }
  if (!order.availableActions.includes('rate'))
    return (
      <Screen title='评价' hero='tint'>
        <ErrorState title='这一单现在不用评价' sub='可能已经评过，或者正在返工' action='看这一单' onAction={toDetail} />
      </Screen>
    )
  const canRework = order.availableActions.includes('rework')
  return (
    <Screen
      title='评价'
      hero='tint'
      bar={
        <ActionBar>
          {canRework && (
            <Button kind='ghost' icon='redo' onClick={() => setIsReworking(true)}>
              没弄好，返工
            </Button>
          )}
          <Button block loading={rating.isPending} onClick={submit}>
            送出评价
          </Button>
        </ActionBar>
      }
    >
      <Head title={`${name}办好了，您评一评`} sub={order.summary} />
      <OrderProof order={order} />
      <Card pad>
        <Stars value={fields.score} onChange={(score) => set({ score })} />
        {isAsking && !fields.score && <Note icon='info'>请点几颗星</Note>}
      </Card>
      <Card>
        <SectionHead title='事情解决了吗' />
        <View className='under-head'>
          <Ways<Solved | ''>
            label='事情解决了吗'
            items={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: SOLVED_LABELS[value] }))}
            value={fields.solved}
            onChange={(solved) => set({ solved })}
            hint={fields.solved ? SOLVED_HINTS[fields.solved] : isAsking ? '请选一个' : undefined}
          />
        </View>
      </Card>
      <Card pad>
        <Field
          label='想说什么'
          multiline
          max={NOTE_MAX}
          value={fields.words}
          onInput={(words) => set({ words })}
          placeholder='好的、不好的都可以说，不写也行'
        />
      </Card>
      {isReworking && (
        <ReasonSheet open order={order} action='rework' onClose={() => setIsReworking(false)} onDone={toDetail} />
      )}
    </Screen>
  )
}
