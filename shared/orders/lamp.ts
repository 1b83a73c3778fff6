import { isOpen, type OrderStatus } from '#shared/orders/order-machine'

export type Lamp = 'green' | 'yellow' | 'red'
/** Which clock decides: the promise to the resident, or the desk's own stage. */
export type LampClock = 'promise' | 'stage'

export interface LampReading {
  lamp: Lamp
  clock: LampClock
  /** The moment that decides. */
  dueAt: Date
  /** When the lamp will next change; null once red. */
  changesAt: Date | null
}

const HOUR = 3_600_000
/** Yellow shows this long before a clock runs out, in ms of real time, so that a person can still act. */
export const YELLOW_BEFORE: Readonly<Record<LampClock, number>> = { promise: 2 * HOUR, stage: HOUR / 2 }

const RANK: Readonly<Record<Lamp, number>> = { green: 0, yellow: 1, red: 2 }

const read = (now: Date, dueAt: Date, clock: LampClock): LampReading => {
  const yellowAt = new Date(dueAt.getTime() - YELLOW_BEFORE[clock])
  if (now >= dueAt) return { lamp: 'red', clock, dueAt, changesAt: null }
  if (now >= yellowAt) return { lamp: 'yellow', clock, dueAt, changesAt: dueAt }
  return { lamp: 'green', clock, dueAt, changesAt: yellowAt }
}

/** The worse of both clocks while the order is open; null when no clock runs any more. */
export const lampOf = (
  order: { status: OrderStatus; dueAt: Date; stageDueAt: Date | null },
  now: Date,
): LampReading | null => {
  if (!isOpen(order.status)) return null
  const promise = read(now, order.dueAt, 'promise')
  if (!order.stageDueAt) return promise
  const stage = read(now, order.stageDueAt, 'stage')
  return RANK[stage.lamp] > RANK[promise.lamp] ? stage : promise
}
