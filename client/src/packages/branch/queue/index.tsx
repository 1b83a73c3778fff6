import { useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import type { ListedOrder } from '#shared/orders/order.contract'
import {
  Button,
  EmptyState,
  ErrorState,
  Head,
  Cell,
  Cells,
  Lots,
  OrderCard,
  Screen,
  Skeleton,
  useAppearance,
} from '../../../ui'
import { orderCardProps } from '../../../features/orders'
import { QueueStats } from '../../../features/branch/components/queue-stats'
import { isFilter, queueSentence, type QueueFilter } from '../../../features/branch/queue-filter'
import { isWide } from '../../../features/branch/is-wide'
import { useQueue } from '../../../features/branch/use-queue'
import { useNow } from '../../../lib/clock'
import { go, switchTo } from '../../../lib/routes'
import { useMe } from '../../../lib/session'

/** In the queue one looks for what it is; the sentence stands under it, and steps would only make the list long. */
const lineProps = (order: ListedOrder, now: Date) => {
  const { title, lamp, lampWords: words } = orderCardProps(order, now)
  return { title: order.summary, sub: [order.building, title].filter(Boolean).join('，'), lamp, lampWords: words }
}

/** 订单队列 on a phone: what is late, who holds it, what to do next. */
export default function Queue() {
  const asked = useRouter().params.filter
  const now = useNow()
  const { elder } = useAppearance()
  const [filter, setFilter] = useState<QueueFilter | null>(isFilter(asked) ? asked : null)
  const { me } = useMe()
  const isStaff = me?.isStaff ?? false
  const { counts, list } = useQueue(filter, isStaff)
  useReachBottom(() => void list.loadMore())

  if (me && !isStaff)
    return (
      <Screen title='订单队列'>
        <EmptyState
          art='people'
          title='这里只给支部和社区用'
          sub='您点的单在订单页'
          action='看我的订单'
          onAction={() => switchTo('orders')}
        />
      </Screen>
    )
  return (
    <Screen title='订单队列' hero='tint'>
      <Head title={counts ? queueSentence(counts) : list.error ? '订单队列' : '正在看队列'} sub='亮红灯的排在最前面' />
      <QueueStats counts={counts} chosen={filter} onChoose={setFilter} isShort={elder} />
      {isWide() && (
        <Button kind='second' low block icon='desk' onClick={() => go('console/queue')}>
          打开书记台
        </Button>
      )}
      {!elder && (
        <Cells>
          <Cell tight arrow icon='people' title='志愿者审核' onClick={() => go('branch/review')} />
        </Cells>
      )}
      <Lots>
        {list.items?.map((order) => {
          const may = order.availableActions.includes('dispatch') && order.status === 'placed'
          return (
            <OrderCard
              key={order.id}
              {...lineProps(order, now)}
              onClick={() => go('order/detail', { id: order.id })}
              foot={
                may ? (
                  <Button
                    kind='second'
                    low
                    block
                    label={`去派单，${order.summary}`}
                    onClick={() => go('branch/dispatch', { id: order.id })}
                  >
                    去派单
                  </Button>
                ) : undefined
              }
            />
          )
        })}
      </Lots>
      {(list.isLoading || !me) && <Skeleton kind='cards' label='正在看队列' />}
      {!list.items && list.error && (
        <ErrorState title='没取到队列' sub={list.error.message} action='再试一次' onAction={list.reload} />
      )}
      {list.items?.length === 0 && (
        <EmptyState
          art='orders'
          title={filter ? '这一类现在没有' : '现在没有要办的订单'}
          sub={filter ? '看看别的' : '居民点单后出现在这里'}
          action={filter ? '看全部' : '回首页'}
          onAction={() => (filter ? setFilter(null) : switchTo('home'))}
        />
      )}
      {list.hasMore && (
        <Button kind='ghost' low block loading={list.isMore} onClick={list.loadMore}>
          再看 20 件
        </Button>
      )}
    </Screen>
  )
}
