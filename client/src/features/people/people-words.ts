import type { PersonView } from '#shared/people/person.contract'
import { HOME_STATUS_LABELS } from '#shared/homes/home.rules'
import { ROLE_LABELS, type Role } from '#shared/organisations/roles'

/** The filters worth a chip; the rest are found by name. */
const CHIPS: readonly Role[] = [
  'resident',
  'party-member',
  'volunteer',
  'grid-worker',
  'branch-secretary',
  'community-secretary',
]

export const ROLE_ITEMS: readonly { value: Role | ''; label: string }[] = [
  { value: '', label: '全部' },
  ...CHIPS.map((value) => ({ value, label: ROLE_LABELS[value] })),
]

/** Why a whole phone number is looked at, as the desk says it. */
export const REVEAL_REASONS = ['联系上门', '核实住户', '紧急情况'] as const

interface Shown {
  items: readonly unknown[] | undefined
  hasMore: boolean
  error: unknown
}

/** What the list says, in one sentence. */
export const peopleSentence = ({ items, hasMore, error }: Shown, words: string, role: Role | ''): string => {
  if (!items) return error ? '居民与党员' : '正在找人'
  const count = `${items.length}${hasMore ? ' 位以上' : ' 位'}`
  const whom = role ? ROLE_LABELS[role] : '居民和党员'
  if (words) return items.length ? `“${words}”找到 ${count}` : `没找到“${words}”`
  return items.length ? `${whom} ${count}` : `还没有${whom}`
}

/** The posts worth a word beside the name: what everybody is says nothing. */
export const postsOf = ({ posts }: PersonView) => {
  const telling = posts.filter(({ role }) => role !== 'resident')
  return telling.length > 0 ? telling : posts
}

/** 已核实, 等网格员核实, or what is known of somebody without a home. */
export const sayHomeStatus = ({ homeStatus }: PersonView): string =>
  homeStatus ? HOME_STATUS_LABELS[homeStatus] : '没填住址'
