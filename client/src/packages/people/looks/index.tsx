import { useReachBottom } from '@tarojs/taro'
import { sayTime } from '#shared/time/say-time'
import { LookRows, whoLooked } from '../../../features/looks'
import { useNow } from '../../../lib/clock'
import { go } from '../../../lib/routes'
import { getToken } from '../../../lib/session'
import { usePullDown } from '../../../lib/use-pull-down'
import { usePages } from '../../../lib/use-query'
import { Banner, EmptyState, ErrorState, Head, Link, Screen, Skeleton } from '../../../ui'

/** 谁看过我的信息: every look of others at one's phone, door or page, as the server wrote it down. */
export default function Looks() {
  const { items, error, isMore, hasMore, loadMore, reload } = usePages('GET /me/looks', getToken() ? {} : null)
  const now = useNow()
  const last = items?.[0]
  useReachBottom(() => void loadMore())
  usePullDown(reload)
  return (
    <Screen title='谁看过我的信息' hero='tint'>
      {last && (
        <Head
          title={`最近是${whoLooked(last)}，${sayTime(new Date(last.at), now)}`}
          sub='谁、什么时候、看了什么，都记在这里'
          tint
        />
      )}
      {!items && !error && <Skeleton kind='statement' />}
      {!items && error && <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />}
      {items && error && <Banner icon='offline' words={error.message} action='重试' onAction={reload} />}
      {items && items.length > 0 && <LookRows looks={items} now={now} />}
      {items?.length === 0 && (
        <EmptyState
          art='people'
          title='还没有人看过'
          sub='有人看您的电话、门牌，都会记在这里'
          action='看隐私说明'
          onAction={() => go('people/consent')}
        />
      )}
      {isMore && <Skeleton kind='statement' count={1} />}
      {!isMore && hasMore && <Link onClick={loadMore}>再看一些</Link>}
      {last && (
        <Link quiet onClick={() => go('people/helper')}>
          有不认识的，问问网格员
        </Link>
      )}
    </Screen>
  )
}
