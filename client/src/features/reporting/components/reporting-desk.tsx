import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { ReportingView } from '#shared/organisations/reporting.contract'
import { REASON_MAX } from '#shared/orders/order.rules'
import { sayTime } from '#shared/time/say-time'
import { useNow } from '../../../lib/clock'
import { back } from '../../../lib/routes'
import {
  Banner,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Head,
  KeyValue,
  PersonChip,
  ReasonSheet,
  Screen,
  Skeleton,
  Tag,
} from '../../../ui'
import { reportingTag } from '../reporting-words'
import { useReportingDesk } from '../use-reporting'

const QUICK = ['组织关系不在本支部', '住处不归本支部', '请先当面来一趟']

/** What a branch's secretary confirms: one card a party member. */
export function ReportingDesk({ children }: { children?: ReactNode }) {
  const now = useNow()
  const { list, confirm, refuse } = useReportingDesk(true)
  const [refusing, setRefusing] = useState<ReportingView | null>(null)
  const { items, error } = list
  const waiting = items?.filter((one) => one.availableActions.includes('confirm')).length ?? 0
  return (
    <Screen title='双报到' hero='tint'>
      {children}
      {items && (
        <Head title={waiting > 0 ? `${waiting} 位党员等您确认` : '没有等您确认的'} sub='两边支部都确认才算' tint />
      )}
      {list.isLoading && <Skeleton kind='cards' label='正在看报到' />}
      {!items && error && (
        <ErrorState title='没取到报到' sub={error.message} action='再试一次' onAction={list.reload} />
      )}
      {items && error && <Banner icon='offline' words={error.message} action='重试' onAction={list.reload} />}
      {items?.map((one) => (
        <ReportingCard
          key={one.id}
          one={one}
          now={now}
          onConfirm={() => confirm.run(one)}
          onRefuse={() => setRefusing(one)}
        />
      ))}
      {items?.length === 0 && (
        <EmptyState art='people' title='还没有人来报到' sub='党员报到后会出现在这里' action='返回' onAction={back} />
      )}
      {list.hasMore && (
        <Button kind='ghost' low block loading={list.isMore} onClick={list.loadMore}>
          再看 20 位
        </Button>
      )}
      {refusing && (
        <ReasonSheet
          title={`不确认${refusing.person.name}的报到`}
          sub='原因会告诉本人，可以重新报到'
          quick={QUICK}
          placeholder='为什么不确认，该找哪里'
          max={REASON_MAX}
          submit='不确认'
          isPending={refuse.isPending}
          onClose={() => setRefusing(null)}
          onSubmit={async (reason) => {
            if (await refuse.run(refusing, reason)) setRefusing(null)
          }}
        />
      )}
    </Screen>
  )
}

interface CardProps {
  one: ReportingView
  now: Date
  onConfirm: () => unknown
  onRefuse: () => unknown
}

function ReportingCard({ one, now, onConfirm, onRefuse }: CardProps) {
  const may = (action: ReportingView['availableActions'][number]) => one.availableActions.includes(action)
  const { name } = one.person
  return (
    <Card>
      <PersonChip
        name={name}
        words={`${sayTime(new Date(one.reportedAt), now)} 报到`}
        end={<Tag {...reportingTag(one)} />}
      />
      <View className='under-head stack'>
        <KeyValue
          items={[
            { key: '单位', value: `${one.unit.name}，${one.unitConfirmedAt ? '已确认' : '等确认'}` },
            { key: '邻里', value: `${one.neighbourhood.name}，${one.neighbourhoodConfirmedAt ? '已确认' : '等确认'}` },
            ...(one.reason ? [{ key: '原因', value: one.reason }] : []),
          ]}
        />
        {(may('confirm') || may('refuse')) && (
          <View className='halves'>
            {may('refuse') && (
              <Button kind='ghost' low label={`不确认，${name}`} onClick={onRefuse}>
                不确认
              </Button>
            )}
            {may('confirm') && (
              <Button kind='second' low label={`确认，${name}`} onClick={onConfirm}>
                确认
              </Button>
            )}
          </View>
        )}
      </View>
    </Card>
  )
}
