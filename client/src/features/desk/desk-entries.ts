import type { DeskPart } from '#shared/organisations/desk-parts'
import type { PageName } from '../../lib/routes'
import type { IconName } from '../../ui'

interface DeskEntry {
  part: DeskPart
  icon: IconName
  label: string
  page: PageName
}

/** The desk's navigation: one entry a part, in the order of DESK_PARTS. */
const ENTRIES: readonly DeskEntry[] = [
  { part: 'queue', icon: 'inbox', label: '订单队列', page: 'console/queue' },
  { part: 'review', icon: 'heart', label: '志愿者审核', page: 'console/review' },
  { part: 'organisation', icon: 'tree', label: '组织与网格', page: 'console/organisation' },
  { part: 'people', icon: 'people', label: '居民与党员', page: 'console/people' },
  { part: 'homes', icon: 'door', label: '住户核实', page: 'console/homes' },
  { part: 'imports', icon: 'doc', label: '表格导入', page: 'console/imports' },
  { part: 'setup', icon: 'flag', label: '开办向导', page: 'console/setup' },
  { part: 'accounts', icon: 'key', label: '账号与登录', page: 'console/accounts' },
]

/** The entries a reader has, as `me.desk` says. */
export const deskEntriesOf = (parts: readonly DeskPart[]): DeskEntry[] =>
  ENTRIES.filter(({ part }) => parts.includes(part))
