import type { OrderStep } from './step'

/** 不予受理: before anybody was asked, with the reason the resident reads. */
export const rejectOrder: OrderStep<{ reason: string }> = {
  action: 'reject',
  change: (_order, { reason }) => ({ to: 'rejected', set: {}, text: reason }),
}
