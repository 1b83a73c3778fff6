import type { ReportingView } from '#shared/organisations/reporting.contract'

const LABELS = { reported: '等确认', confirmed: '已报到', refused: '没有确认', withdrawn: '已收回' } as const
const TONES = { reported: 'yellow', confirmed: 'green', refused: 'paper', withdrawn: 'paper' } as const

/** A reporting's status as a tag. */
export const reportingTag = ({ status }: ReportingView) => ({ tone: TONES[status], children: LABELS[status] })

/** One still counts, or may yet. */
export const isLive = ({ status }: ReportingView): boolean => status === 'reported' || status === 'confirmed'

/** The sentence on top of one's own. */
export const reportingSentence = (mine: ReportingView | undefined): { title: string; sub: string } => {
  if (!mine || mine.status === 'withdrawn')
    return { title: '到两个支部报到', sub: '单位一个，住处一个，两边都确认才算' }
  if (mine.status === 'confirmed') return { title: '双报到已生效', sub: '您的服务，两边支部都看得到' }
  if (mine.status === 'refused') return { title: '这次没有确认', sub: '看看原因，可以重新报到' }
  if (mine.unitConfirmedAt) return { title: '单位已确认，等邻里支部', sub: `${mine.neighbourhood.name}看过就告诉您` }
  if (mine.neighbourhoodConfirmedAt) return { title: '邻里已确认，等单位支部', sub: `${mine.unit.name}看过就告诉您` }
  return { title: '已报到，等两边支部确认', sub: '哪边先看都可以' }
}
