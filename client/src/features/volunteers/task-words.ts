import type { ListedOrder, Order } from '#shared/orders/order.contract'
import { sayTime } from '#shared/time/say-time'
import { sayDistance, sayWalk } from '../../lib/say-distance'

type Task = Pick<ListedOrder, 'status' | 'seats' | 'serviceName' | 'building' | 'dueAt'>

const HOLDING = ['accepted', 'lead', 'done']

export const mySeat = (order: Pick<ListedOrder, 'seats'>) => order.seats.find((seat) => seat.isMe)
/** Assigned to the reader, who has not answered yet. */
export const isOfferedToMe = (order: Pick<ListedOrder, 'seats' | 'status'>): boolean =>
  mySeat(order)?.state === 'offered' && (order.status === 'dispatched' || order.status === 'accepted')

/** Something is still to be done by the reader. */
export const isRunning = (order: Pick<ListedOrder, 'seats' | 'status'>): boolean => {
  const state = mySeat(order)?.state
  return (order.status === 'accepted' || order.status === 'dispatched') && (state === 'accepted' || state === 'lead')
}

export const placesLeft = (order: Pick<ListedOrder, 'places' | 'seats'>): number =>
  Math.max(0, order.places - order.seats.filter((seat) => HOLDING.includes(seat.state)).length)

/** 7栋, 320 米，走 4 分钟: before acceptance the building is all a card tells. */
export const placeWords = (order: Pick<ListedOrder, 'building' | 'distance' | 'custodian'>) => ({
  place: order.building ?? order.custodian.name,
  distance:
    order.distance === null
      ? undefined
      : [sayDistance(order.distance), sayWalk(order.distance)].filter(Boolean).join('，'),
})

/** 要 2 个人，还差 1 位; nothing for a single place. */
export const placesWords = (order: Pick<ListedOrder, 'places' | 'seats'>): string | null =>
  order.places > 1 ? `要 ${order.places} 个人，还差 ${placesLeft(order)} 位` : null

/** 今天 16:40 去 3栋, once a time was promised and while it is still to come; else null. */
export const visitSentence = (order: Task, now: Date): string | null => {
  const visitAt = isRunning(order) && mySeat(order)?.visitAt
  if (!visitAt || new Date(visitAt) < now) return null
  return `${sayTime(new Date(visitAt), now)} ${order.building ? `去 ${order.building}` : '上门'}`
}

/** Why it came back, in the words of the person who said so; null in the first round. */
export const reworkReason = (order: Pick<Order, 'round' | 'events'>): string | null =>
  order.round > 1
    ? ([...order.events]
        .sort((a, b) => b.at.localeCompare(a.at))
        .find((event) => event.action === 'rework' || event.action === 'reopen')?.text ?? null)
    : null

/** 您手上 2 件，先去 3栋办水电小修: the one due first is named. */
export const inHandWords = (tasks: readonly Task[]): string | null => {
  const running = tasks.filter(isRunning)
  const first = [...running].sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
  if (!first) return null
  return `您手上 ${running.length} 件，先${first.building ? `去 ${first.building}` : ''}办${first.serviceName}`
}

/** A summary is often the beginning of the words themselves; a card says neither of them twice. */
export const titleAndText = (order: Pick<ListedOrder, 'summary' | 'description' | 'serviceName'>) => {
  const { summary, description, serviceName } = order
  const stem = summary.replace(/…$/, '')
  if (!description.startsWith(stem)) return { title: summary, text: description }
  if (stem !== summary) return { title: serviceName, text: description }
  const rest = description.slice(stem.length).replace(/^[\s，。、；,.;]+/, '')
  return { title: summary, text: rest || serviceName }
}
