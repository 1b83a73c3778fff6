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
]

/** The entries a reader has, as `me.desk` says. */
export const deskEntriesOf = (parts: readonly DeskPart[]): DeskEntry[] =>
  ENTRIES.filter(({ part }) => parts.includes(part))
