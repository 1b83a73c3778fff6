import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { ListedOrder, Order } from '#shared/orders/order.contract'
import {
  Banner,
  Button,
  EmptyState,
  ErrorState,
  Head,
  Lots,
  OrderCard,
  OrderRow,
  Screen,
  SectionHead,
  Skeleton,
  useAppearance,
  Ways,
  Cells,
} from '../../ui'
import { AcceptSheet, lampReading, lampWords, orderCardProps, orderRowProps, ReasonSheet } from '../../features/orders'
import { Joining } from '../../features/volunteers/components/joining'
import { OfferCard } from '../../features/volunteers/components/offer-card'
import { PoolCard } from '../../features/volunteers/components/pool-card'
import { useMyRegistration } from '../../features/volunteers/use-registration'
import { useTasks } from '../../features/volunteers/use-tasks'
import { useNow } from '../../lib/clock'
import { tabBadge } from '../../lib/platform'
import { go, goLogin } from '../../lib/routes'
import { getToken } from '../../lib/session'

type Segment = 'hall' | 'mine'
type Asked = { action: 'accept' | 'decline'; order: ListedOrder } | null

const SEGMENTS = [
  { value: 'hall' as const, label: '接单大厅' },
  { value: 'mine' as const, label: '我的任务' },
]

/** 接单: what can be taken near me, and what I hold. */
export default function Tasks() {
  const { me, state, isLoading, error, reload } = useMyRegistration()
  if (!getToken())
    return (
      <Screen tab title='接单'>
        <EmptyState
          art='tasks'
          title='登录后看看谁需要帮忙'
          sub='附近的事，您挑方便的接'
          action='去登录'
          onAction={goLogin}
        />
      </Screen>
    )
  if (!me)
    return (
      <Screen tab title='接单'>
        {isLoading ? (
          <Skeleton kind='cards' label='正在看附近的事' />
        ) : (
          <ErrorState title='没打开接单大厅' sub={error?.message} action='再试一次' onAction={reload} />
        )}
      </Screen>
    )
  if (!me.mayServe)
    return (
      <Screen tab title='接单' hero='tint'>
        <Joining state={state} onRegister={() => go('volunteer/register')} />
      </Screen>
    )
  return <Serving />
}

const Serving = () => {
  const now = useNow()
  const { elder } = useAppearance()
  const [segment, setSegment] = useState<Segment>('hall')
  const [asked, setAsked] = useState<Asked>(null)
  const tasks = useTasks()
  const shown = segment === 'hall' ? tasks.pool : tasks.tasks
  useReachBottom(() => void shown.loadMore())
  tabBadge('tasks', tasks.offers.length)

  const wordsOf = (order: ListedOrder) => {
    const reading = lampReading(order, now)
    return reading ? lampWords(order, reading, now) : undefined
  }
  const open = (order: ListedOrder) => go('volunteer/task', { id: order.id })
  const onDone = (order?: Order) => {
    const isTaken = asked?.action === 'accept' && order
    setAsked(null)
    if (isTaken) {
      setSegment('mine')
      go('volunteer/task', { id: order.id })
    }
    return tasks.reload()
  }

  return (
    <Screen tab title='接单' hero='tint'>
      <Head title={segment === 'hall' ? hallTitle(tasks) : mineTitle(tasks)} />
      <Ways items={SEGMENTS} value={segment} onChange={setSegment} label='看哪一边' />
      {segment === 'hall' && tasks.inHand && !elder && (
        <Banner icon='clock' words={tasks.inHand} action='去看' onAction={() => setSegment('mine')} />
      )}
      {segment === 'hall' && tasks.offers.length > 0 && (
        <>
          <SectionHead title='支部请您办' />
          {tasks.offers.map((order, n) => (
            <OfferCard
              key={order.id}
              order={order}
              isFirst={n === 0}
              lampWords={wordsOf(order)}
              onAccept={() => setAsked({ action: 'accept', order })}
              onDecline={() => setAsked({ action: 'decline', order })}
            />
          ))}
          {tasks.open.length > 0 && <SectionHead title='大家都能接' />}
        </>
      )}
      {segment === 'hall' && (
        <Lots>
          {tasks.open.map((order, n) => (
            <PoolCard
              key={order.id}
              order={order}
              lampWords={wordsOf(order)}
              isFirst={n === 0 && tasks.offers.length === 0}
              onAccept={() => setAsked({ action: 'accept', order })}
              onOpen={open}
            />
          ))}
        </Lots>
      )}
      {segment === 'mine' && (
        <Lots>
          {tasks.running.map((order) => (
            <OrderCard key={order.id} {...orderCardProps(order, now)} onClick={() => open(order)} />
          ))}
        </Lots>
      )}
      {segment === 'mine' && tasks.ended.length > 0 && (
        <>
          <SectionHead title='办过的' />
          <Cells>
            <Lots>
              {tasks.ended.map((order) => (
                <OrderRow key={order.id} {...orderRowProps(order, now)} onClick={() => open(order)} />
              ))}
            </Lots>
          </Cells>
        </>
      )}

      {shown.isLoading && <Skeleton kind='cards' label='正在看附近的事' />}
      {!shown.items && shown.error && (
        <ErrorState title='没连上' sub={shown.error.message} action='再试一次' onAction={shown.reload} />
      )}
      {segment === 'hall' && tasks.pool.items && tasks.open.length + tasks.offers.length === 0 && (
        <EmptyState
          art='tasks'
          title='现在没有等人办的事'
          sub='有了会出现在这里'
          action='看我的任务'
          onAction={() => setSegment('mine')}
        />
      )}
      {segment === 'mine' && tasks.tasks.items && tasks.running.length + tasks.ended.length === 0 && (
        <EmptyState
          art='tasks'
          title='您手上没有任务'
          sub='去大厅看看谁需要帮忙'
          action='去接单大厅'
          onAction={() => setSegment('hall')}
        />
      )}
      {shown.hasMore && (
        <Button kind='ghost' low block loading={shown.isMore} onClick={shown.loadMore}>
          再看 20 件
        </Button>
      )}

      {asked?.action === 'accept' && (
        <AcceptSheet open order={asked.order} onClose={() => setAsked(null)} onDone={onDone} />
      )}
      {asked?.action === 'decline' && (
        <ReasonSheet open action='decline' order={asked.order} onClose={() => setAsked(null)} onDone={onDone} />
      )}
    </Screen>
  )
}

type Lists = ReturnType<typeof useTasks>

const hallTitle = ({ pool, open, offers }: Lists): string => {
  if (!pool.items) return pool.error ? '附近的事' : '正在看附近的事'
  if (offers.length > 0) return `支部请您办 ${offers.length} 件事`
  return open.length > 0 ? `附近有 ${open.length}${pool.hasMore ? ' 多' : ''} 件事等您帮` : '附近的事都有人办了'
}

const mineTitle = ({ tasks, running }: Lists): string => {
  if (!tasks.items) return tasks.error ? '您的任务' : '正在看您的任务'
  return running.length > 0 ? `您手上有 ${running.length} 件` : '您手上没有任务'
}
