import type { OrderStatus } from '#shared/orders/order-machine'
import type { QueryOf, ResponseOf } from '#shared/contract/api.contract'
import { STATUS_LABELS } from '#shared/orders/order.labels'
import type { Lamp } from '#shared/orders/lamp'

export type Counts = ResponseOf<'GET /orders/counts'>
export type QueueFilter = keyof Counts

/** The server counts no further than this. */
const COUNT_MAX = 100

interface Choice {
  filter: QueueFilter
  label: string
  lamp?: Lamp
}

const byStatus = (filter: OrderStatus & QueueFilter): Choice => ({ filter, label: STATUS_LABELS[filter] })

/** The figures above the queue; each is a link into it. */
export const QUEUE_CHOICES: readonly Choice[] = [
  { filter: 'red', label: '已超时', lamp: 'red' },
  { filter: 'yellow', label: '快到时限', lamp: 'yellow' },
  byStatus('placed'),
  byStatus('dispatched'),
  byStatus('accepted'),
  byStatus('completed'),
]

export const isFilter = (word: string | undefined): word is QueueFilter =>
  QUEUE_CHOICES.some((choice) => choice.filter === word)

/** What to ask the server for. Without a filter: all that still runs; `custodianId` keeps to one organisation and below. */
export const queueQuery = (
  filter: QueueFilter | null,
  custodianId?: string,
): Omit<QueryOf<'GET /orders'>, 'cursor' | 'limit'> => {
  if (filter === 'red' || filter === 'yellow') return { scope: 'queue', lamp: filter, custodianId }
  return { scope: 'queue', status: filter ?? 'placed,dispatched,accepted,completed', custodianId }
}

export const sayCount = (count: number): string => (count >= COUNT_MAX ? '99+' : String(count))

/** 2 件已超时，4 件等您派单: the answer to 什么晚了，我先做什么. */
export const queueSentence = ({ red, yellow, placed, dispatched, accepted }: Counts): string => {
  const late = red > 0 ? `${sayCount(red)} 件已超时` : yellow > 0 ? `${sayCount(yellow)} 件快到时限` : ''
  const waiting = placed > 0 ? `${sayCount(placed)} 件等您派单` : ''
  if (late || waiting) return [late, waiting].filter(Boolean).join('，')
  return dispatched + accepted > 0 ? '都派出去了，没有超时的' : '都办完了，没有等着的'
}
