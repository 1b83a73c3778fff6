import { RADIUS_MAX, SKILLS, type Skill } from '#shared/volunteers/volunteer.rules'
import type { Volunteer } from '#shared/volunteers/volunteer.contract'

/** How far a volunteer goes, in metres; the largest means anywhere in the community. */
export const RADII = [
  { value: '500', label: '500 米' },
  { value: '1000', label: '1 公里' },
  { value: '2000', label: '2 公里' },
  { value: String(RADIUS_MAX), label: '全社区' },
]

export const sayRadius = (metres: number): string => {
  if (metres >= RADIUS_MAX) return '全社区'
  return metres < 1000 ? `${metres} 米以内` : `${Number((metres / 1000).toFixed(1))} 公里以内`
}

export const SKILL_ITEMS = (Object.keys(SKILLS) as Skill[]).map((value) => ({ value, label: SKILLS[value] }))

/** 水电小修、理发; a code from a newer server is left out. */
export const saySkills = (codes: readonly string[]): string => {
  const known = codes.flatMap((code) => (code in SKILLS ? [SKILLS[code as Skill]] : []))
  return known.length > 0 ? known.join('、') : '没有写'
}

export const VOLUNTEER_STATUS_LABELS: Readonly<Record<Volunteer['status'], string>> = {
  applied: '待审核',
  approved: '已通过',
  refused: '未通过',
}

type Registration = Pick<Volunteer, 'status' | 'number' | 'reason'> & { branch?: { name: string } }

/** Where a registration stands, for the person who sent it. */
export const registrationSentence = ({ status, number, reason, branch }: Registration) => {
  const who = branch?.name ?? '支部'
  if (status === 'applied') return { title: `已报名，等${who}审核`, sub: '一般两个工作日内有结果，通过后就能接单' }
  if (status === 'refused') return { title: '这次没有通过', sub: reason ?? '可以问问支部，补充后重新报名' }
  return { title: '您是志愿者了', sub: number ? `志愿者编号 ${number}` : '现在就能去接单' }
}

export const REVIEW_ITEMS = (['applied', 'approved', 'refused'] as const).map((value) => ({
  value,
  label: VOLUNTEER_STATUS_LABELS[value],
}))

/** 3 位等您审核: first on the review page. */
export const reviewSentence = (
  status: Volunteer['status'],
  { items, hasMore, error }: { items: readonly unknown[] | undefined; hasMore: boolean; error?: unknown },
): string => {
  if (!items) return error ? '志愿者报名' : '正在看报名'
  const count = `${items.length}${hasMore ? ' 位以上' : ' 位'}`
  if (status !== 'applied') return `${VOLUNTEER_STATUS_LABELS[status]}的有 ${count}`
  return items.length > 0 ? `${count}等您审核` : '都审完了，没有等着的'
}
