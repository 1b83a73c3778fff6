import { useState } from 'react'
import type { HomeView } from '#shared/homes/home.contract'
import { HOME_KIND_LABELS, HOME_STATUS_LABELS, type HomeStatus } from '#shared/homes/home.rules'
import { REASON_MAX } from '#shared/orders/order.rules'
import { sayExact, sayTime } from '#shared/time/say-time'
import { EmptyState, ErrorState, ReasonSheet, Tag } from '../../../ui'
import {
  DeskButton,
  DeskChips,
  DeskFacts,
  DeskFoot,
  DeskHead,
  DeskSection,
  DeskTable,
  SidePanel,
} from '../../../ui/desk'
import { DeskPage } from '../../../features/desk/components/desk-page'
import { useAutoRefresh } from '../../../features/desk/use-auto-refresh'
import { useVerifying } from '../../../features/homes/use-verifying'
import { REFUSE_REASONS, VERIFYING_ITEMS, verifyingSentence } from '../../../features/homes/verifying-words'
import { useNow } from '../../../lib/clock'
import { go } from '../../../lib/routes'
import { useMe } from '../../../lib/session'

const PANEL = 'home-panel'
const KEYS = [
  { keys: ['↑', '↓'], words: '换一户' },
  { keys: ['回车'], words: '到右边去办' },
  { keys: ['退出键'], words: '关上' },
]

const columnsOf = (now: Date) => [
  { key: 'address', head: '地址', cell: (one: HomeView) => one.address },
  { key: 'person', head: '谁住', width: 112, cell: (one: HomeView) => one.person?.name ?? '–' },
  { key: 'phone', head: '电话', width: 136, cell: (one: HomeView) => one.person?.phone ?? '没留' },
  { key: 'kind', head: '是谁的家', width: 96, cell: (one: HomeView) => HOME_KIND_LABELS[one.kind] },
  { key: 'grid', head: '网格', width: 128, cell: (one: HomeView) => one.grid?.name ?? '还没划网格' },
  {
    key: 'at',
    head: '什么时候',
    width: 132,
    cell: (one: HomeView) => <span className='soft'>{sayTime(new Date(one.at), now)}</span>,
  },
]

/** The keyboard goes from the row to its decision. */
const enterPanel = () =>
  setTimeout(() => document.querySelector<HTMLElement>(`#${PANEL} ~ .desk-panel__bar .ui-btn--primary`)?.focus())

/** 书记台, 住户核实: who says they live here, and whether they do. */
export default function DeskHomes() {
  const now = useNow()
  const { me } = useMe()
  const [status, setStatus] = useState<HomeStatus>('applied')
  const [selected, setSelected] = useState<string | null>(null)
  const [refusing, setRefusing] = useState<HomeView | null>(null)
  const { list, verify, refuse, leave } = useVerifying(me?.desk.includes('homes') ? status : null)
  useAutoRefresh(list.reload)
  const rows = list.items ?? []
  const at = rows.findIndex((one) => one.id === selected)
  const shown = rows[at]
  /** The next row takes the place of one that was decided. */
  const moveOn = () => setSelected((rows[at + 1] ?? rows[at - 1])?.id ?? null)
  const may = (action: string) => shown?.availableActions.some((one) => one === action) ?? false
  const isBusy = verify.isPending || refuse.isPending || leave.isPending

  const bar = shown && shown.availableActions.length > 0 && (
    <>
      {may('leave') && (
        <DeskButton
          kind='ghost'
          disabled={isBusy}
          onClick={async () => (await leave.run(shown.id)) && status !== 'left' && moveOn()}
        >
          搬走了
        </DeskButton>
      )}
      {may('refuse') && (
        <DeskButton kind='ghost' disabled={isBusy} onClick={() => setRefusing(shown)}>
          不通过
        </DeskButton>
      )}
      {may('verify') && (
        <DeskButton kind='primary' disabled={isBusy} onClick={async () => (await verify.run(shown)) && moveOn()}>
          住在这里，核实
        </DeskButton>
      )}
    </>
  )
  return (
    <DeskPage
      current='homes'
      panel={
        shown && (
          <SidePanel
            eyebrow={HOME_KIND_LABELS[shown.kind]}
            title={shown.address}
            onClose={() => setSelected(null)}
            bar={bar || undefined}
          >
            <HomeFacts home={shown} now={now} />
          </SidePanel>
        )
      }
    >
      <DeskHead title={verifyingSentence(status, list)} sub={sayExact(now)} />
      <DeskChips
        items={VERIFYING_ITEMS}
        value={status}
        onChange={(next) => {
          setStatus(next)
          setSelected(null)
        }}
        label='看哪一类'
      />
      {!list.items && list.error ? (
        <ErrorState title='没取到住户' sub={list.error.message} action='再试一次' onAction={list.reload} />
      ) : (
        <DeskTable
          caption='住户核实'
          columns={columnsOf(now)}
          rows={rows}
          rowKey={(one) => one.id}
          selected={selected ?? undefined}
          onSelect={(one) => setSelected(one.id)}
          onOpen={(one) => {
            setSelected(one.id)
            enterPanel()
          }}
          busy={list.isLoading}
          empty={<NoHomes status={status} onReload={list.reload} mayImport={me?.desk.includes('imports') ?? false} />}
        />
      )}
      {list.hasMore && (
        <DeskButton kind='ghost' disabled={list.isMore} onClick={list.loadMore}>
          再看 20 户
        </DeskButton>
      )}
      <DeskFoot left={`这里 ${rows.length} 户${list.hasMore ? '，后面还有' : ''}`} keys={KEYS} />
      {refusing && (
        <ReasonSheet
          title={`${refusing.address}没核实上`}
          sub='原因会告诉本人，改好能再核实'
          quick={REFUSE_REASONS}
          placeholder='为什么没核实上，怎么改'
          max={REASON_MAX}
          submit='不通过'
          isPending={refuse.isPending}
          onClose={() => setRefusing(null)}
          onSubmit={async (reason) => {
            if (!(await refuse.run(refusing.id, reason))) return
            setRefusing(null)
            moveOn()
          }}
        />
      )}
    </DeskPage>
  )
}

function HomeFacts({ home, now }: { home: HomeView; now: Date }) {
  return (
    <div id={PANEL} className='stack'>
      <div className='row'>
        <Tag tone={home.status === 'verified' ? 'green' : home.status === 'applied' ? 'yellow' : 'paper'}>
          {HOME_STATUS_LABELS[home.status]}
        </Tag>
      </div>
      <DeskFacts
        items={[
          { key: '谁住', value: home.person?.name ?? '–' },
          { key: '电话', value: home.person?.phone ?? '没留' },
          { key: '楼栋', value: home.building },
          { key: '单元和房号', value: [home.unit && `${home.unit}单元`, home.room].filter(Boolean).join('') || '–' },
          { key: '网格', value: home.grid?.name ?? '还没划网格' },
          { key: '什么时候', value: sayTime(new Date(home.at), now) },
        ]}
      />
      {home.reason && (
        <DeskSection title='没核实上的原因'>
          <p className='typed'>{home.reason}</p>
        </DeskSection>
      )}
    </div>
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
