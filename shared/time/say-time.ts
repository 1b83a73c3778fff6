const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const BEIJING = 8 * HOUR
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** The same moment with Beijing's wall clock in its UTC fields. */
export const beijing = (at: Date): Date => new Date(at.getTime() + BEIJING)
const dayOf = (at: Date) => Math.floor((at.getTime() + BEIJING) / DAY)

/** 17:30 in Beijing. */
export const sayClock = (at: Date): string => {
  const local = beijing(at)
  return `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`
}

/** 今天 17:30, 明天 9:00, 周五 12:00, 11 月 3 日 9:00. */
export const sayTime = (at: Date, now: Date): string => `${sayDay(at, now)} ${sayClock(at)}`

/** 今天, 明天, 昨天, 周五 within the coming six days, else 11 月 3 日. */
export const sayDay = (at: Date, now: Date): string => {
  const days = dayOf(at) - dayOf(now)
  if (days === 0) return '今天'
  if (days === 1) return '明天'
  if (days === -1) return '昨天'
  const local = beijing(at)
  if (days > 1 && days < 7) return WEEKDAYS[local.getUTCDay()] ?? ''
  const date = `${local.getUTCMonth() + 1} 月 ${local.getUTCDate()} 日`
  return local.getUTCFullYear() === beijing(now).getUTCFullYear() ? date : `${local.getUTCFullYear()} 年 ${date}`
}

/** The last day of a time that ends at midnight: 到 11 月 28 日, 到今天. */
export const sayUntil = (until: Date, now: Date): string => {
  const day = sayDay(new Date(until.getTime() - 1), now)
  return /^\d/.test(day) ? `到 ${day}` : `到${day}`
}

/** 3 小时, 48 分, 2 天: the largest unit that says enough. `exact` adds the minutes to hours. */
export const saySpan = (ms: number, exact = false): string => {
  const span = Math.max(0, ms)
  if (span >= DAY) return `${Math.floor(span / DAY)} 天`
  const hours = Math.floor(span / HOUR)
  const minutes = Math.floor((span % HOUR) / MINUTE)
  if (hours === 0) return minutes === 0 ? '不到 1 分' : `${minutes} 分`
  return exact && minutes > 0 ? `${hours} 小时 ${minutes} 分` : `${hours} 小时`
}

/** 还剩 3 小时 or 已超时 2 天. */
export const sayLeft = (dueAt: Date, now: Date, exact = false): string => {
  const left = dueAt.getTime() - now.getTime()
  return left >= 0 ? `还剩 ${saySpan(left, exact)}` : `已超时 ${saySpan(-left, exact)}`
}

/** 上午好, 下午好, 晚上好 by Beijing time. */
export const greet = (now: Date): string => {
  const hour = beijing(now).getUTCHours()
  return hour < 5 ? '夜深了' : hour < 12 ? '上午好' : hour < 18 ? '下午好' : '晚上好'
}

/** 2026 年 11 月 22 日 周日 14:12, for a tap on a short time. */
export const sayExact = (at: Date): string => {
  const local = beijing(at)
  return `${local.getUTCFullYear()} 年 ${local.getUTCMonth() + 1} 月 ${local.getUTCDate()} 日 ${WEEKDAYS[local.getUTCDay()]} ${sayClock(at)}`
}
