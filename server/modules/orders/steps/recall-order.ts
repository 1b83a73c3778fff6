import { release, unassigned } from '../seats'
import type { OrderStep } from './step'

/** 撤回派单: every seat is released and the people are told. */
export const recallOrder: OrderStep<{ reason: string }> = {
  action: 'recall',
  change: (order, { reason }, { now }) => ({
    to: 'placed',
    set: unassigned(
      order,
      release(order.seats, () => true, now),
    ),
    text: reason,
  }),
}
