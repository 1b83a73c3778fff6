import { useState } from 'react'
import type { Role } from '#shared/organisations/roles'
import { EmptyState } from '../../../ui'
import { DeskButton, DeskChips, DeskHead, DeskSearch } from '../../../ui/desk'
import { DeskList } from '../../../features/desk/components/desk-list'
import { DeskPage } from '../../../features/desk/components/desk-page'
import { useRows } from '../../../features/desk/use-rows'
import { peopleSentence, ROLE_ITEMS } from '../../../features/people/people-words'
import { usePeople } from '../../../features/people/use-people'
import { useNow } from '../../../lib/clock'
import { go } from '../../../lib/routes'
import { useMe } from '../../../lib/session'
import { peopleColumns } from './columns'
import { PersonPanel } from './person-panel'
import './index.scss'

/** 书记台, 居民与党员: who lives here, who holds which post. */
export default function DeskPeople() {
  const now = useNow()
  const { me } = useMe()
  const [typed, setTyped] = useState('')
  const [role, setRole] = useState<Role | ''>('')
  const people = usePeople(me?.desk.includes('people') ?? false, typed, role)
  const { list, words } = people
  const rows = useRows(list.items)
  const { shown } = rows
  const mayImport = me?.desk.includes('imports') ?? false
  return (
    <DeskPage
      current='people'
      panel={shown && <PersonPanel key={shown.id} person={shown} people={people} now={now} onClose={rows.close} />}
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
      <DeskList
        caption='居民与党员'
        columns={peopleColumns(now, shown !== undefined)}
        list={list}
        rows={rows}
        unit='位'
        failed='没取到名单'
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
    </DeskPage>
  )
}
