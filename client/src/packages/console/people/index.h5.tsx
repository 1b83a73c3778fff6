import { useState } from 'react'
import type { Role } from '#shared/organisations/roles'
import { EmptyState, ErrorState } from '../../../ui'
import { DeskButton, DeskChips, DeskFoot, DeskHead, DeskSearch, DeskTable } from '../../../ui/desk'
import { DeskPage } from '../../../features/desk/components/desk-page'
import { peopleSentence, ROLE_ITEMS } from '../../../features/people/people-words'
import { usePeople } from '../../../features/people/use-people'
import { useNow } from '../../../lib/clock'
import { go } from '../../../lib/routes'
import { useMe } from '../../../lib/session'
import { peopleColumns } from './columns'
import { PersonPanel } from './person-panel'
import './index.scss'

const KEYS = [
  { keys: ['↑', '↓'], words: '换行' },
  { keys: ['回车'], words: '到右边去办' },
  { keys: ['退出键'], words: '关上' },
]

/** 书记台, 居民与党员: who lives here, who holds which post. */
export default function DeskPeople() {
  const now = useNow()
  const { me } = useMe()
  const [typed, setTyped] = useState('')
  const [role, setRole] = useState<Role | ''>('')
  const [selected, setSelected] = useState<string | null>(null)
  const people = usePeople(me?.desk.includes('people') ?? false, typed, role)
  const { list, words } = people
  const rows = list.items ?? []
  const shown = rows.find((one) => one.id === selected)
  const mayImport = me?.desk.includes('imports') ?? false
  return (
    <DeskPage
      current='people'
      panel={
        shown && (
          <PersonPanel key={shown.id} person={shown} people={people} now={now} onClose={() => setSelected(null)} />
        )
      }
    >
      <DeskHead title={peopleSentence(list, words, role)} sub='电话、门牌平时遮着，谁看过都有记录'>
        <DeskSearch value={typed} onInput={setTyped} placeholder='姓名、电话后四位、几栋' />
        {mayImport && (
          <DeskButton kind='ghost' icon='doc' onClick={() => go('console/imports', { kind: 'people' })}>
            用表格导入
          </DeskButton>
        )}
      </DeskHead>
      <DeskChips items={ROLE_ITEMS} value={role} onChange={setRole} label='按身份看' />
      {!list.items && list.error ? (
        <ErrorState title='没取到名单' sub={list.error.message} action='再试一次' onAction={list.reload} />
      ) : (
        <DeskTable
          caption='居民与党员'
          columns={peopleColumns(now, shown !== undefined)}
          rows={rows}
          rowKey={(one) => one.id}
          selected={selected ?? undefined}
          onSelect={(one) => setSelected(one.id)}
          onOpen={(one) => {
            setSelected(one.id)
            setTimeout(() => document.querySelector<HTMLElement>('.desk-panel__bar .ui-btn')?.focus())
          }}
          busy={list.isLoading}
          empty={
            words || role ? (
              <EmptyState
                art='search'
                title={words ? `没找到“${words}”` : '这一类还没有人'}
                sub='换个说法，或者看全部'
                action='看全部'
                onAction={() => {
                  setTyped('')
                  setRole('')
                }}
              />
            ) : (
              <EmptyState
                art='people'
                title='还没有人'
                sub='居民扫海报加入，或者用表格一次导进来'
                action={mayImport ? '用表格导入' : '再看一次'}
                onAction={() => (mayImport ? go('console/imports', { kind: 'people' }) : list.reload())}
              />
            )
          }
        />
      )}
      {list.hasMore && (
        <DeskButton kind='ghost' disabled={list.isMore} onClick={list.loadMore}>
          再看 20 位
        </DeskButton>
      )}
      <DeskFoot left={`这里 ${rows.length} 位${list.hasMore ? '，后面还有' : ''}`} keys={KEYS} />
    </DeskPage>
  )
}
