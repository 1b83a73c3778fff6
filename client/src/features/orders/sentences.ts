import { lampOf, type LampReading } from '#shared/orders/lamp'
import type { ListedOrder, SeatView } from '#shared/orders/order.contract'
import { orderSentence } from '#shared/orders/order.labels'
import { sayClock, sayDay, sayLeft, sayTime } from '#shared/time/say-time'

/** Where the reader stands to this order, as far as what they may see of it tells. */
export type Reader = 'requester' | 'server' | 'desk' | 'candidate'

const DESK_ACTIONS = ['dispatch', 'recall', 'reject', 'close']
const isIn = (seat: SeatView) => seat.state === 'accepted' || seat.state === 'lead' || seat.state === 'done'

export const mySeat = (order: ListedOrder): SeatView | undefined =>
  order.seats.find((seat) => seat.isMe && seat.state !== 'released')

/** The one who leads the work, first in; or did. */
export const leadOf = (order: ListedOrder): SeatView | undefined =>
  order.seats.find((seat) => seat.state === 'lead') ?? order.seats.find((seat) => seat.state === 'done')

/** Those who hold a seat now or are asked to take one. */
export const holdersOf = (order: ListedOrder): SeatView[] =>
  order.seats.filter((seat) => isIn(seat) || (seat.state === 'offered' && order.status !== 'closed'))

export const readerOf = (order: ListedOrder): Reader => {
  if (order.requester.isMe) return 'requester'
  if (mySeat(order)) return 'server'
  if (order.availableActions.some((action) => DESK_ACTIONS.includes(action))) return 'desk'
  return order.availableActions.includes('accept') ? 'candidate' : 'desk'
}

/** What the one who does the work reads first. */
const serverSentence = (order: ListedOrder, now: Date): string => {
  const due = sayTime(new Date(order.dueAt), now)
  const offered = mySeat(order)?.state === 'offered'
  if (offered) return `派给您的，接了请在${due} 前办好`
  if (order.status === 'dispatched') return '您已接单，还在等人到齐'
  if (order.status === 'accepted') {
    if (new Date(order.dueAt) < now) return '比约好的晚了，请尽快办结'
    return order.round > 1 ? `请您返工，${due} 前办好` : `您已接单，${due} 前办好`
  }
  if (order.status === 'completed') return '您已办结，等居民评价'
  if (order.status === 'closed') return '这件事您办好了'
  return orderSentence(order, now)
}

const deskSentence = (order: ListedOrder, now: Date): string => {
  if (order.status === 'placed') return order.round > 1 ? '需要重新派单' : '等您派单'
  if (order.status === 'completed') return `${leadOf(order)?.person.name ?? '党员'}已办结，等居民评价`
  return orderSentence(order, now)
}

/** The answer to the reader's question, first on every screen that shows an order. */
export const headSentence = (order: ListedOrder, now: Date): string => {
  const reader = readerOf(order)
  if (reader === 'server') return serverSentence(order, now)
  if (reader === 'desk') return deskSentence(order, now)
  if (reader === 'candidate') return `等人接单，${sayTime(new Date(order.dueAt), now)} 前办好`
  return orderSentence(order, now)
}

export const lampReading = (order: ListedOrder, now: Date): LampReading | null =>
  lampOf(
    {
      status: order.status,
      dueAt: new Date(order.dueAt),
      stageDueAt: order.stageDueAt ? new Date(order.stageDueAt) : null,
    },
    now,
  )

const stageWord = (order: ListedOrder) => (order.status === 'placed' ? '派单' : '接单')

/** 还剩 3 小时, or 派单已超时 20 分 when the desk's own clock is the worse one. */
export const lampWords = (order: ListedOrder, reading: LampReading, now: Date, exact = false): string =>
  `${reading.clock === 'stage' ? stageWord(order) : ''}${sayLeft(reading.dueAt, now, exact)}`

const LAMP_FEELING = { green: '时间充裕，', yellow: '时间紧了，', red: '' } as const
/** The same with how it feels, for the head of a page. */
export const lampSentence = (order: ListedOrder, reading: LampReading, now: Date): string =>
  `${LAMP_FEELING[reading.lamp]}${lampWords(order, reading, now, true)}`

/** 13:05 today, 昨天 or 11 月 18 日 before. */
export const shortTime = (at: Date, now: Date): string => {
  const day = sayDay(at, now)
  return day === '今天' ? sayClock(at) : day.replace(/ /g, '')
}

/** 1119 0007 of 261119-0007, as it is read out on the phone. */
export const sayNumber = (number: string): string => number.replace(/^\d{2}(\d{4})-/, '$1 ')

/** The number the bar of this order calls, if it does: the lead's, for the resident while the work goes on. */
export const phoneInBar = (order: ListedOrder): string | null =>
  order.requester.isMe && order.status === 'accepted' ? (leadOf(order)?.phone ?? null) : null

/** 15:00 today, else 明天 9:00. */
export const sayVisit = (at: Date, now: Date): string => sayTime(at, now).replace(/^今天 /, '')

/** 大概 16:40 到, from what the one who accepted promised. */
export const visitWords = (seat: SeatView, now: Date): string | undefined => {
  const visit = seat.visitAt ? `大概 ${sayVisit(new Date(seat.visitAt), now)} 到` : null
  return [visit, seat.words].filter(Boolean).join('，') || undefined
}
