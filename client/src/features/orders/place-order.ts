import type { Order } from '#shared/orders/order.contract'
import type { Draft } from '../../lib/drafts'
import { send } from '../../lib/send-queue'
import { prime } from '../../lib/use-query'
import { endPlaceDraft, type PlaceFields } from './use-place-draft'

/** Sends the order once for ever: null when it waits for a network. Throws the server's refusal, the draft intact. */
export const placeOrder = async (draft: Draft<PlaceFields>, title: string): Promise<Order | null> => {
  const { serviceCode, description, address, homeId, location, contactPhone, preferredTimes } = draft.fields
  const order = await send<'POST /orders'>({
    id: draft.draftId,
    route: 'POST /orders',
    body: {
      serviceCode,
      description,
      address,
      ...(homeId && { homeId }),
      ...(location && { location }),
      ...(contactPhone && { contactPhone }),
      ...(preferredTimes && { preferredTimes }),
      draftId: draft.draftId,
    },
    photos: draft.photos,
    title,
  })
  endPlaceDraft()
  if (order) prime('GET /orders/:id', { params: { id: order.id } }, order)
  return order
}
