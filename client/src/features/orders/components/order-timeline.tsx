import { useState } from 'react'
import type { Order } from '#shared/orders/order.contract'
import { Card, SectionHead, Timeline } from '../../../ui'
import { timelineItems } from '../timeline'

const SHOWN = 3

/** 办到哪一步了: the newest steps, all of them on a tap. */
export function OrderTimeline({ order, now }: { order: Order; now: Date }) {
  const [isAll, setIsAll] = useState(false)
  const items = timelineItems(order, now)
  const hasMore = !isAll && items.length > SHOWN
  return (
    <Card>
      <SectionHead
        title='办到哪一步了'
        {...(hasMore && { more: `全部 ${items.length} 条`, onMore: () => setIsAll(true) })}
      />
      <Timeline items={hasMore ? items.slice(0, SHOWN) : items} />
    </Card>
  )
}
