import chineseDays from 'chinese-days'
import type { Calendar } from '#shared/orders/deadline'

const YEARS_AHEAD = 2
const OPENS_AT = 8 * 60 + 30
const CLOSES_AT = 18 * 60

let known: Calendar | undefined

/** Working days of last year to two years ahead, with 调休; desk hours 8:30 to 18:00. Read once from the calendar package. */
export const calendar = (now: Date): Calendar => {
  const year = now.getUTCFullYear()
  if (known?.version.endsWith(`@${year}`)) return known
  const exceptions: Record<string, 'work' | 'rest'> = {}
  for (let day = Date.UTC(year - 1, 0, 1); day < Date.UTC(year + YEARS_AHEAD + 1, 0, 1); day += 86_400_000) {
    const name = new Date(day).toISOString().slice(0, 10)
    const weekday = new Date(day).getUTCDay()
    const usual = weekday !== 0 && weekday !== 6
    const works = chineseDays.isWorkday(name)
    if (works !== usual) exceptions[name] = works ? 'work' : 'rest'
  }
  known = { version: `cn@${year}`, opensAt: OPENS_AT, closesAt: CLOSES_AT, exceptions }
  return known
}
