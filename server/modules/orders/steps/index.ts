import type { OrderAction } from '#shared/orders/order-machine'
import { acceptOrder } from './accept-order'
import { cancelOrder } from './cancel-order'
import { closeOrder } from './close-order'
import { completeOrder } from './complete-order'
import { declineOrder } from './decline-order'
import { dispatchOrder } from './dispatch-order'
import { rateOrder } from './rate-order'
import { recallOrder } from './recall-order'
import { rejectOrder } from './reject-order'
import { reopenOrder } from './reopen-order'
import { reworkOrder } from './rework-order'
import type { OrderStep } from './step'
import { withdrawOrder } from './withdraw-order'

/** Every row of the machine has its work here; a missing one does not compile. */
export const STEPS: { [A in OrderAction]: OrderStep<never> } = {
  dispatch: dispatchOrder,
  recall: recallOrder,
  accept: acceptOrder,
  decline: declineOrder,
  withdraw: withdrawOrder,
  complete: completeOrder,
  rework: reworkOrder,
  rate: rateOrder,
  reopen: reopenOrder,
  close: closeOrder,
  cancel: cancelOrder,
  reject: rejectOrder,
}
