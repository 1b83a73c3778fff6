import { useState } from 'react'
import type { HomeView } from '#shared/homes/home.contract'
import type { HomeStatus } from '#shared/homes/home.rules'
import { sayExact } from '#shared/time/say-time'
import { EmptyState } from '../../../ui'
import { DeskChips, DeskHead } from '../../../ui/desk'
import { DeskList } from '../../../features/desk/components/desk-list'
import { DeskPage } from '../../../features/desk/components/desk-page'
import { useAutoRefresh } from '../../../features/desk/use-auto-refresh'
import { useRows } from '../../../features/desk/use-rows'
import { RefuseSheet, useVerifying, VERIFYING_ITEMS, verifyingSentence } from '../../../features/homes'
import { useNow } from '../../../lib/clock'
import { go } from '../../../lib/routes'
import { useMe } from '../../../lib/session'
import { homeColumns } from './columns'
import { HomePanel } from './home-panel'

/** 书记台, 住户核实: who says they live here, and whether they do. */
export default function DeskHomes() {
  const now = useNow()
  const { me } = useMe()
  const [status, setStatus] = useState<HomeStatus>('applied')
  const [refusing, setRefusing] = useState<HomeView | null>(null)
  const { list, verify, refuse, leave, isBusy } = useVerifying(me?.desk.includes('homes') ? status : null)
  useAutoRefresh(list.reload)
  const rows = useRows(list.items)
  const { shown } = rows
  const choose = (next: HomeStatus) => {
    setStatus(next)
    rows.close()
  }
  return (
    <DeskPage
      current='homes'
      panel={
        shown && (
          <HomePanel
            home={shown}
            now={now}
            isBusy={isBusy}
            onClose={rows.close}
            on={{
              verify: () => rows.settle(shown, verify.run(shown)),
              refuse: () => setRefusing(shown),
              leave: () => rows.settle(shown, leave.run(shown.id)),
            }}
          />
        )
      }
    >
      <DeskHead title={verifyingSentence(status, list)} sub={sayExact(now)} />
      <DeskChips items={VERIFYING_ITEMS} value={status} onChange={choose} label='看哪一类' />
      <DeskList
        caption='住户核实'
        columns={homeColumns(now)}
        list={list}
        rows={rows}
        unit='户'
        failed='没取到住户'
        empty={<NoHomes status={status} onReload={list.reload} mayImport={me?.desk.includes('imports') ?? false} />}
      />
      {refusing && (
        <RefuseSheet
          who={refusing.address}
          isPending={refuse.isPending}
          onClose={() => setRefusing(null)}
          onRefuse={async (reason) =>
            (await rows.settle(refusing, refuse.run(refusing.id, reason))) && setRefusing(null)
          }
        />
      )}
    </DeskPage>
  )
}

interface NoHomesProps {
  status: HomeStatus
  onReload: () => unknown
  mayImport: boolean
}

function NoHomes({ status, onReload, mayImport }: NoHomesProps) {
  if (status !== 'applied')
    return <EmptyState art='people' title='这里还没有住户' sub='看看别的' action='再看一次' onAction={onReload} />
  return (
    <EmptyState
      art='people'
      title='没有等着核实的'
      sub={mayImport ? '居民加入后出现在这里；也可以用表格把住户导进来' : '居民加入后出现在这里'}
      action={mayImport ? '去导入住户' : '再看一次'}
      onAction={() => (mayImport ? go('console/imports', { kind: 'people' }) : onReload())}
    />
  )
}
