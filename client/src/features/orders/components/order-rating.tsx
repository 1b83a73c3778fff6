import { View } from '@tarojs/components'
import type { Order } from '#shared/orders/order.contract'
import { SCORE_LABELS, SOLVED_LABELS } from '#shared/orders/order.labels'
import { Card, SectionHead, Stars } from '../../../ui'

/** The resident's word on it, once given. */
export function OrderRating({ order }: { order: Order }) {
  const { rating } = order
  if (!rating) return null
  return (
    <Card>
      <SectionHead title={order.requester.isMe ? '您的评价' : '居民评价'} note={SOLVED_LABELS[rating.solved]} />
      <View className='under-head'>
        <View className='row gap2'>
          <Stars value={rating.score} />
          <View className='t-sm soft'>{SCORE_LABELS[rating.score]}</View>
        </View>
        {rating.words && <View className='typed'>{rating.words}</View>}
      </View>
    </Card>
  )
}
