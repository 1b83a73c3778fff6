import { useReachBottom } from '@tarojs/taro'
import {
  Balance,
  Button,
  Card,
  EmptyState,
  Entries,
  Entry,
  ErrorState,
  Screen,
  SectionHead,
  Skeleton,
} from '../../../ui'
import {
  amountWords,
  balanceSentence,
  entryLine,
  entryTitle,
  monthsOf,
  sumWords,
} from '../../../features/points/statement'
import { useStatement } from '../../../features/points/use-statement'
import { sayNumber } from '../../../features/orders'
import { useNow } from '../../../lib/clock'
import { go, switchTo } from '../../../lib/routes'
import { useMe } from '../../../lib/session'

/** 道德银行: what I have, what it came from, and a statement like a bank's. */
export default function Bank() {
  const now = useNow()
  const { me } = useMe()
  const { account, entries, reload } = useStatement()
  useReachBottom(() => void entries.loadMore())
  const error = account.error ?? entries.error

  if (!account.data || !entries.items)
    return (
      <Screen title='道德银行' hero='gold'>
        {error ? (
          <ErrorState title='没打开账本' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='statement' label='正在打开账本' />
        )}
      </Screen>
    )
  const { balance, earned, granted } = account.data
  return (
    <Screen title='道德银行' hero='gold'>
      <Balance
        value={String(balance)}
        earned={earned}
        granted={granted}
        sentence={[me?.name, balanceSentence(account.data)].filter(Boolean).join('，')}
      />
      {monthsOf(entries.items, entries.hasMore, now).map((month) => (
        <Card key={month.key}>
          <SectionHead title={month.title} note={sumWords(month)} />
          <Entries>
            {month.entries.map((entry) => {
              const { order } = entry
              return (
                <Entry
                  key={entry.id}
                  icon={entry.amount < 0 ? 'redo' : entry.kind === 'granted' ? 'flag' : 'coin'}
                  title={entryTitle(entry)}
                  tag={entry.kind === 'granted' ? '授予' : undefined}
                  sub={entryLine(entry, now, sayNumber)}
                  amount={amountWords(entry.amount)}
                  plus={entry.amount > 0}
                  after={`余 ${entry.balanceAfter}`}
                  onClick={order ? () => go('volunteer/task', { id: order.id }) : undefined}
                />
              )
            })}
          </Entries>
        </Card>
      ))}
      {entries.items.length === 0 && (
        <EmptyState
          art='points'
          title='还没有积分'
          sub='办好一单，居民评价后到账'
          action='去接单'
          onAction={() => switchTo('tasks')}
        />
      )}
      {entries.hasMore && (
        <Button kind='ghost' low block loading={entries.isMore} onClick={entries.loadMore}>
          再看 20 笔
        </Button>
      )}
    </Screen>
  )
}
