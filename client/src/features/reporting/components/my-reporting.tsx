import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { useNow } from '../../../lib/clock'
import {
  ActionBar,
  Button,
  Card,
  Chips,
  EmptyState,
  ErrorState,
  Head,
  Screen,
  SectionHead,
  Skeleton,
  toast,
} from '../../../ui'
import { isLive, reportingSentence } from '../reporting-words'
import type { useMyReporting } from '../use-reporting'
import { ReportingFacts } from './reporting-facts'

interface Props {
  reporting: ReturnType<typeof useMyReporting>
  /** Stands above: what else this page shows. */
  children?: ReactNode
}

/** A party member's own reporting: the choice of two branches, or where it stands. */
export function MyReporting({ reporting, children }: Props) {
  const { mine, branches, isLoading, error, reload, report, withdraw } = reporting
  const now = useNow()
  const [unit, setUnit] = useState('')
  const [neighbourhood, setNeighbourhood] = useState('')
  if (isLoading || error)
    return (
      <Screen title='双报到'>
        {children}
        {error ? (
          <ErrorState title='没连上' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='detail' label='正在看您的报到' />
        )}
      </Screen>
    )
  const sentence = reportingSentence(mine)
  if (mine && isLive(mine))
    return (
      <Screen title='双报到' hero='tint'>
        {children}
        <Head {...sentence} tint />
        <ReportingFacts one={mine} now={now} />
        {mine.availableActions.includes('withdraw') && (
          <Button kind='ghost' block loading={withdraw.isPending} onClick={() => withdraw.run(mine.id)}>
            收回报到
          </Button>
        )}
      </Screen>
    )
  const submit = () => {
    if (!unit || !neighbourhood) return toast('单位和邻里，各选一个支部')
    return report.run(unit, neighbourhood)
  }
  const hasChoice = branches && branches.units.length > 0 && branches.neighbourhoods.length > 0
  return (
    <Screen
      title='双报到'
      hero='tint'
      bar={
        hasChoice && (
          <ActionBar>
            <Button block loading={report.isPending} onClick={submit}>
              报到
            </Button>
          </ActionBar>
        )
      }
    >
      {children}
      <Head {...sentence} tint />
      {mine?.status === 'refused' && <ReportingFacts one={mine} now={now} />}
      {hasChoice ? (
        <>
          <Branches title='单位党支部' list={branches.units} value={unit} onChange={setUnit} />
          <Branches
            title='邻里党支部'
            list={branches.neighbourhoods}
            value={neighbourhood}
            onChange={setNeighbourhood}
          />
        </>
      ) : (
        <EmptyState
          art='people'
          title='还没有可以报到的支部'
          sub='请社区先把单位党支部加进来'
          action='再看看'
          onAction={reload}
        />
      )}
    </Screen>
  )
}

interface BranchesProps {
  title: string
  list: readonly { id: string; name: string }[]
  value: string
  onChange: (id: string) => void
}

const Branches = ({ title, list, value, onChange }: BranchesProps) => (
  <Card>
    <SectionHead title={title} />
    <View className='under-head'>
      <Chips
        wrap
        label={title}
        items={list.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={onChange}
      />
    </View>
  </Card>
)
