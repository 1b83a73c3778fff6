import type { BodyOf } from '#shared/contract/api.contract'
import { attachPhotos } from '../../files/attach-photos'
import { isActive } from '../relations'
import { personOf, type OrderStep } from './step'

/** 办结: by the lead, with a note and proof; the resident is asked. The award waits for the rating. */
export const completeOrder: OrderStep<BodyOf<'POST /orders/:id/complete'>> = {
  action: 'complete',
  change: async (order, { note, photoIds = [] }, context) => {
    const proofPhotos = await attachPhotos(photoIds, { ownerId: personOf(context).id, orderId: order._id }, context.tx)
    const seats = order.seats.map((seat) => {
      if (isActive(seat)) return { ...seat, state: 'done' as const, since: context.now }
      return seat.state === 'offered' ? { ...seat, state: 'released' as const, since: context.now } : seat
    })
    return { to: 'completed', set: { seats, note, proofPhotos, award: 'pending' }, text: note }
  },
}
