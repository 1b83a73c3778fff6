import { useReachBottom } from '@tarojs/taro'
import { memo, useRef, useState } from 'react'
import { orderCardProps, orderRowProps, Refresh, underWay, Waiting } from '../../features/orders'
import type { ListedOrder } from '#shared/orders/order.contract'
import { isFinal } from '#shared/orders/order-machine'
import { useNow } from '../../lib/clock'
import { go } from '../../lib/routes'
import { getToken } from '../../lib/session'
import { usePoll } from '../../lib/use-poll'
import { usePullDown } from '../../lib/use-pull-down'
import { usePages } from '../../lib/use-query'
import {
  Banner,
  Button,
  Cells,
  Chips,
  EmptyState,
  ErrorState,
  Head,
  Link,
  Lots,
  OrderCard,
  OrderRow,
  Screen,
  Skeleton,
} from '../../ui'

const GROUPS = [
  { value: 'all', label: '全部', status: undefined },
  { value: 'open', label: '在办', status: 'placed,dispatched,accepted' },
  { value: 'rate', label: '待评价', status: 'completed' },
  { value: 'ended', label: '办完', status: 'closed,rejected,cancelled,merged' },
] as const
type Group = (typeof GROUPS)[number]['value']

const headOf = (orders: readonly ListedOrder[] | undefined): string => {
  if (!orders) return '我的订单'
  const toRate = orders.filter((order) => order.status === 'completed').length
  const running = orders.filter((order) => !isFinal(order.status)).length - toRate
  const parts = [running > 0 && `${running} 件在办`, toRate > 0 && `${toRate} 件等您评价`].filter(Boolean)
  return parts.join('，') || (orders.length ? '都办完了' : '您还没有订单')
}

/** 我的订单: what runs as cards, what ended as rows. */
export default function Orders() {
  const [group, setGroup] = useState<Group>('all')
  const status = GROUPS.find((one) => one.value === group)?.status
  const list = usePages('GET /orders', getToken() ? { scope: 'mine', ...(status && { status }) } : null)
  const now = useNow()
  useReachBottom(() => void list.loadMore())
  usePullDown(list.reload)
  usePoll(underWay(list.items ?? []).length > 0, list.reload)
  const head = useRef('我的订单')
  if (group === 'all' && list.items) head.current = headOf(list.items)
  return (
    <Screen tab title='我的订单' hero='tint'>
      <Head title={head.current} />
      <Chips
        label='看哪些'
        items={GROUPS.map(({ value, label }) => ({ value, label }))}
        value={group}
        onChange={setGroup}
      />
      <Waiting onSent={list.reload} />
      <List list={list} group={group} now={now} />
    </Screen>
  )
}

interface ListProps {
  list: ReturnType<typeof usePages<'GET /orders'>>
  group: Group
  now: Date
}

const EMPTY: Record<Group, string> = {
  all: '您还没有订单',
  open: '没有在办的',
  rate: '没有等您评价的',
  ended: '还没有办完的',
}

function List({ list, group, now }: ListProps) {
  const { items, error, isLoading, isMore, hasMore, loadMore, reload } = list
  if (isLoading) return <Skeleton kind='cards' />
  if (!items) return <ErrorState title='没连上' sub={error?.message} action='再试一次' onAction={reload} />
  if (items.length === 0)
    return (
      <EmptyState
        art='orders'
        title={EMPTY[group]}
        sub='家里有事，说一声'
        action='我要下单'
        onAction={() => go('order/service')}
      />
    )
  const running = items.filter((order) => !isFinal(order.status))
  const ended = items.filter((order) => isFinal(order.status))
  return (
    <>
      {error && <Banner icon='offline' words={error.message} action='重试' onAction={reload} />}
      <Lots>
        {running.map((order) => (
          <Running key={order.id} order={order} now={now} />
        ))}
      </Lots>
      {ended.length > 0 && (
        <Cells>
          <Lots>
            {ended.map((order) => (
              <Ended key={order.id} order={order} now={now} />
            ))}
          </Lots>
        </Cells>
      )}
      {isMore && <Skeleton kind='cards' count={1} />}
      {!isMore && hasMore && <Link onClick={loadMore}>再看一些</Link>}
      {!hasMore && <Refresh onRefresh={reload} />}
    </>
  )
}

interface RowProps {
  order: ListedOrder
  now: Date
}

const mayRate = (order: ListedOrder) => order.availableActions.includes('rate')
const said = ({ order, now }: RowProps) =>
  JSON.stringify([mayRate(order), isFinal(order.status) ? orderRowProps(order, now) : orderCardProps(order, now)])
/** A row is drawn again only when it says something else: a long list grows and ticks without redrawing all of it. */
const saysTheSame = (before: RowProps, after: RowProps) =>
  before.order.id === after.order.id &&
  ((before.order === after.order && before.now === after.now) || said(before) === said(after))

const Running = memo(function Running({ order, now }: RowProps) {
  return (
    <OrderCard
      {...orderCardProps(order, now)}
      onClick={() => go('order/detail', { id: order.id })}
      {...(mayRate(order) && {
        foot: (
          <Button low onClick={() => go('order/rate', { id: order.id })}>
            去评价
          </Button>
        ),
      })}
    />
  )
}, saysTheSame)

const Ended = memo(function Ended({ order, now }: RowProps) {
  return <OrderRow {...orderRowProps(order, now)} onClick={() => go('order/detail', { id: order.id })} />
}, saysTheSame)
