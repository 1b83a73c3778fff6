import { clockOf, type Clock } from '#shared/orders/deadline'
import { SILENCE_WORKING_DAYS } from '#shared/orders/order.rules'
import { calendar } from '../../platform/calendar'
import type { Order } from './order.model'

/** The clock caches of an order; the only writer of `dueAt`, `stageDueAt` and `nextClockAt` takes them from here. */
export const clocksOf = (
  order: Pick<Order, 'status' | 'placedAt' | 'roundStartedAt' | 'statusSince' | 'limits'>,
): Clock => clockOf(order, SILENCE_WORKING_DAYS, calendar(order.placedAt))
