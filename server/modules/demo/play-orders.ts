import type { Types } from 'mongoose'
import { clock } from '../../platform/clock'
import { placeOrder } from '../orders/place-order'
import { transition } from '../orders/transition'
import { actorOf, receiptOf } from './act-as'
import { DEMO_ORDERS } from './demo-orders'

const HOUR = 3_600_000
const STEP = HOUR / 6

/** Plays the demo's first orders through the same verbs as everybody's, at the times they tell. */
export const playOrders = async (
  idOf: (key: string) => Types.ObjectId,
  placeOf: (address: string) => { lng: number; lat: number },
): Promise<void> => {
  const now = clock.now
  const started = now().getTime()
  try {
    for (const [index, order] of DEMO_ORDERS.entries()) {
      let at = started - order.hoursAgo * HOUR
      clock.now = () => new Date(at)
      const actor = (key: string) => actorOf(idOf(key))
      const { id } = await placeOrder(
        await actor(order.by),
        {
          serviceCode: order.serviceCode,
          description: order.words,
          address: order.address,
          location: placeOf(order.address),
          draftId: `demo-order-${index}`,
        },
        receiptOf(`place-${index}`),
      )
      const act = async (action: Parameters<typeof transition>[0], who: string, input: unknown) => {
        at += Math.min(STEP, (started - at) / 2)
        await transition(action, await actor(who), id.toHexString(), input, null)
      }
      const { dispatch } = order
      if (dispatch)
        await act(
          'dispatch',
          dispatch.by,
          dispatch.to
            ? { mode: 'assign', assigneeId: idOf(dispatch.to).toHexString() }
            : { mode: 'open', places: dispatch.open ?? 1 },
        )
      if (order.accept) await act('accept', order.accept, {})
      if (order.accept && order.done) await act('complete', order.accept, { note: order.done, photoIds: [] })
      if (order.rating)
        await act('rate', order.by, {
          score: order.rating.score,
          solved: 'yes',
          ...(order.rating.words && { words: order.rating.words }),
        })
    }
  } finally {
    clock.now = now
  }
}
