import { release } from '../seats'
import type { OrderStep } from './step'

/** 取消: by the requester, or by the desk on the requester's wish; seats are released and the people told. */
export const cancelOrder: OrderStep<{ reason: string }> = {
  action: 'cancel',
  change: (order, { reason }, { now }) => ({
    to: 'cancelled',
    set: { seats: release(order.seats, () => true, now) },
    text: reason,
  }),
}
