import type { Area } from '#shared/organisations/area'
import type { MembershipView } from '#shared/organisations/membership.contract'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import {
  ORGANISATION_KINDS,
  ORGANISATION_LABELS,
  POSTS_OF,
  type OrganisationKind,
} from '#shared/organisations/organisation.rules'
import { ROLE_LABELS, type Role } from '#shared/organisations/roles'
import { sayClock, sayDay, sayUntil } from '#shared/time/say-time'
import { squareMetres } from './plane'

/** 缺网格员, 缺网格员、党小组长. */
export const vacancyWords = (vacancies: readonly Role[]): string =>
  `缺${vacancies.map((role) => ROLE_LABELS[role]).join('、')}`

/** What the page found, in one sentence: the vacancies this reader may fill, else those of others. */
export const chartSentence = (items: readonly OrganisationView[]): string => {
  const all = items.filter(({ vacancies }) => vacancies.length > 0)
  const own = all.filter(({ availableActions }) => availableActions.includes('grant'))
  const short = own.length > 0 ? own : all
  const [first] = short
  if (items.length === 0) return '还没有组织'
  if (!first) return '每一级都有人'
  if (short.length === 1) return `只有${first.name}${vacancyWords(first.vacancies)}`
  return `${short.length} 处缺人，先看${first.name}`
}

const COUNTED: Readonly<Partial<Record<OrganisationKind, string>>> = {
  street: '个街道',
  community: '个社区',
  branch: '个支部',
  grid: '个网格',
  'anchor-household': '户党员中心户',
}

/** 1 个社区，2 个支部，4 个网格. */
export const chartCounts = (items: readonly OrganisationView[]): string =>
  ORGANISATION_KINDS.flatMap((kind) => {
    const count = items.filter((one) => one.kind === kind).length
    return count > 0 && COUNTED[kind] ? [`${count} ${COUNTED[kind]}`] : []
  }).join('，')

/** 4 个网格都画了边界, 60 个网格，12 个还没画边界. */
export const drawnWords = (items: readonly OrganisationView[]): string => {
  const grids = items.filter(({ kind }) => kind === 'grid')
  const bare = grids.filter(({ area }) => !area).length
  if (grids.length === 0) return '还没有网格'
  if (bare === 0) return `${grids.length} 个网格都画了边界`
  return bare === grids.length ? `${bare} 个网格都还没画边界` : `${grids.length} 个网格，${bare} 个还没画边界`
}

/** Who stands beside the name in the tree: the head. */
export const headOf = ({ kind, posts }: OrganisationView): string | null =>
  POSTS_OF[kind].flatMap((role) => posts.filter((post) => post.role === role && !post.standsInFor))[0]?.person.name ??
  null

/** 3 月 1 日起, 到 12 月 3 日, 明天起，到 12 月 3 日. */
export const sayTerm = ({ since, until }: Pick<MembershipView, 'since' | 'until'>, now: Date): string => {
  const from = `${sayDay(new Date(since), now)}起`
  if (!until) return from
  const to = sayUntil(new Date(until), now)
  return new Date(since) > now ? `${from}，${to}` : to
}

/** 今天 18:00 到明天 8:00. */
export const sayDuty = ({ from, until }: { from: string; until: string }, now: Date): string => {
  const [begin, end] = [new Date(from), new Date(until)]
  const isSameDay = sayDay(begin, now) === sayDay(end, now)
  return `${sayDay(begin, now)} ${sayClock(begin)} 到 ${isSameDay ? '' : `${sayDay(end, now)} `}${sayClock(end)}`
}

/** 约 3.2 万平方米. */
export const sayArea = (area: Area | null): string => {
  if (!area) return '还没画'
  const size = squareMetres(area.coordinates)
  return size >= 10_000 ? `约 ${(size / 10_000).toFixed(1)} 万平方米` : `约 ${Math.round(size)} 平方米`
}

/** What closing does, said before the button. */
export const closingWords = (one: OrganisationView, parent: OrganisationView | undefined): string[] => {
  const to = parent?.name ?? '上级'
  return [
    one.openOrders > 0 ? `在办 ${one.openOrders} 件交给${to}` : '手上没有在办的订单',
    one.posts.length > 0 ? `${one.posts.length} 个任职到此为止` : '没有人任职',
    ...(one.buildings.length > 0 ? [`${one.buildings.length} 栋楼的新订单由${to}负责`] : []),
    '以前的记录都留着，撤掉后不能恢复',
  ]
}

/** 河畔一支部，网格党小组. */
export const placeWords = ({ kind }: OrganisationView, parent: OrganisationView | undefined): string =>
  [parent?.name, ORGANISATION_LABELS[kind]].filter(Boolean).join('，')

/** A code that nobody has yet, after the parent's: HP-1-3. */
export const nextCode = (parent: OrganisationView, items: readonly OrganisationView[]): string => {
  const taken = new Set(items.map(({ code }) => code))
  let n = items.filter(({ parentId }) => parentId === parent.id).length + 1
  while (taken.has(`${parent.code}-${n}`)) n += 1
  return `${parent.code}-${n}`
}
