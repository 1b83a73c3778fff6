import type { ResponseOf } from '#shared/contract/api.contract'
import { sayDay } from '#shared/time/say-time'

export type Account = ResponseOf<'GET /points/account'>
export type LedgerEntry = ResponseOf<'GET /points/entries'>['items'][number]

export interface Month {
  key: string
  title: string
  /** Every entry of the month is loaded, so that its sums may be told. */
  isWhole: boolean
  income: number
  spent: number
  entries: LedgerEntry[]
}

const BEIJING = 8 * 3_600_000
const monthOf = (at: string): string => new Date(Date.parse(at) + BEIJING).toISOString().slice(0, 7)

/** The statement by Beijing months, newest first as the server sends it. */
export const monthsOf = (entries: readonly LedgerEntry[], hasMore: boolean, now: Date): Month[] => {
  const months: Month[] = []
  const latest = () => months[months.length - 1]
  for (const entry of entries) {
    const key = monthOf(entry.at)
    if (latest()?.key !== key) {
      const isThisYear = key.slice(0, 4) === monthOf(now.toISOString()).slice(0, 4)
      const title = `${isThisYear ? '' : `${key.slice(0, 4)} 年 `}${Number(key.slice(5))} 月账单`
      months.push({ key, title, isWhole: true, income: 0, spent: 0, entries: [] })
    }
    const month = latest()
    if (!month) continue
    month.entries.push(entry)
    if (entry.amount > 0) month.income += entry.amount
    else month.spent -= entry.amount
  }
  const last = latest()
  if (last && hasMore) last.isWhole = false
  return months
}

/** 收 42 分，支 60 分; the second only where there is one. */
export const sumWords = (month: Month): string | undefined =>
  month.isWhole ? `收 ${month.income} 分${month.spent > 0 ? `，支 ${month.spent} 分` : ''}` : undefined

/** +12, −60: a true minus, as wide as the plus. */
export const amountWords = (amount: number): string => (amount < 0 ? `−${-amount}` : `+${amount}`)

/** 昨天，单号 1118 0021: the day as a bank tells it, the number as it is read out. */
export const entryLine = (entry: LedgerEntry, now: Date, sayNumber: (number: string) => string): string => {
  const day = sayDay(new Date(entry.at), now)
  return entry.order ? `${day}，单号 ${sayNumber(entry.order.number)}` : day
}

/** What an entry is called: the service where an order earned it, its rule beside it otherwise. */
export const entryTitle = (entry: LedgerEntry): string =>
  entry.order && entry.amount > 0 ? entry.order.serviceName : entry.label

/** The balance told in one sentence, earned and granted apart. */
export const balanceSentence = ({ balance, earned, granted }: Account): string => {
  if (balance === 0) return '您的积分从办好第一单开始'
  if (granted === 0) return '您现在可用，都是办事挣得的'
  if (earned === 0) return '您现在可用，都是组织授予的'
  return '您现在可用'
}
