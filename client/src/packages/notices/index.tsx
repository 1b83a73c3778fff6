import { useReachBottom } from '@tarojs/taro'
import { NoticeDays, useNotices } from '../../features/notices'
import { toRate } from '../../features/orders'
import { useNow } from '../../lib/clock'
import { go } from '../../lib/routes'
import { getToken } from '../../lib/session'
import { usePullDown } from '../../lib/use-pull-down'
import { useQuery } from '../../lib/use-query'
import { ActionBar, Banner, Button, EmptyState, ErrorState, Head, Link, Screen, Skeleton } from '../../ui'

const headOf = (fresh: number, waiting: number): string =>
  [fresh > 0 && `${fresh > 99 ? '99+' : fresh} 条新消息`, waiting > 0 && `${waiting} 件等您评价`]
    .filter(Boolean)
    .join('，') || '都看过了'

/** 消息: what happened since the reader last looked, each leading to its order. */
export default function Notices() {
  const { items, error, isMore, hasMore, fresh, isNew, loadMore, reload } = useNotices()
  const orders = useQuery('GET /orders', getToken() ? { query: { scope: 'mine' } } : null)
  const waiting = toRate(orders.data?.items ?? [])
  const [first] = waiting
  const now = useNow()
  useReachBottom(() => void loadMore())
  usePullDown(reload)
  return (
    <Screen
      title='消息'
      hero='tint'
      bar={
        first &&
        items &&
        items.length > 0 && (
          <ActionBar>
            <Button block onClick={() => go('order/rate', { id: first.id })}>
              去评价
            </Button>
          </ActionBar>
        )
      }
    >
      {items && items.length > 0 && <Head title={headOf(fresh, waiting.length)} />}
      {!items && !error && <Skeleton kind='statement' />}
      {!items && error && <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />}
      {items && error && <Banner icon='offline' words={error.message} action='重试' onAction={reload} />}
      {items && items.length > 0 && <NoticeDays notices={items} isNew={isNew} now={now} />}
      {items?.length === 0 && (
        <EmptyState
          art='orders'
          title='还没有消息'
          sub='您的单派出了、有人接了、办好了，都会告诉您'
          action='我要下单'
          onAction={() => go('order/service')}
        />
      )}
      {isMore && <Skeleton kind='statement' count={1} />}
      {!isMore && hasMore && <Link onClick={loadMore}>再看一些</Link>}
    </Screen>
  )
}
