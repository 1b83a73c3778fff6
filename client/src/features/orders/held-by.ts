import type { Order } from '#shared/orders/order.contract'
import { leadOf } from './sentences'

export interface Held {
  who: string
  /** Milliseconds of real time. */
  ms: number
  isNow: boolean
}

const HOLDS: Readonly<Record<string, (order: Order, actor: string) => string>> = {
  placed: (order) => `${order.custodian.name}派单`,
  dispatched: () => '等人接单',
  accepted: (_, actor) => `${actor}在办`,
}

/** Who held the order how long, oldest first, from its events. */
export const heldBy = (order: Order, now: Date): Held[] => {
  const moves = order.events.filter((event) => event.to !== event.from)
  return moves.flatMap((event, n) => {
    const lead = event.action === 'accept' ? event.actor.name : (leadOf(order)?.person.name ?? '党员')
    const who = HOLDS[event.to]?.(order, lead)
    if (!who) return []
    const next = moves[n + 1]
    const until = next ? new Date(next.at) : now
    return [{ who, ms: until.getTime() - new Date(event.at).getTime(), isNow: !next }]
  })
}
