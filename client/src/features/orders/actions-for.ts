import type { ListedOrder } from '#shared/orders/order.contract'
import { actionLabel } from '#shared/orders/order.labels'
import type { OrderAction } from '#shared/orders/order-machine'
import { readerOf } from './sentences'

/** Actions this client can draw, the likeliest first; what the server offers beyond them is left out. */
const KNOWN = [
  'rate',
  'complete',
  'accept',
  'dispatch',
  'close',
  'rework',
  'decline',
  'withdraw',
  'recall',
  'reject',
  'cancel',
] as const satisfies readonly OrderAction[]
export type KnownAction = (typeof KNOWN)[number]

const ICONS = {
  rate: 'star',
  complete: 'check',
  accept: 'accept',
  dispatch: 'people',
  close: 'check',
  rework: 'redo',
  decline: 'x',
  withdraw: 'redo',
  recall: 'redo',
  reject: 'x',
  cancel: 'cancel',
} as const satisfies Record<KnownAction, string>

/** Only these fill the one red button; the others stand beside it. */
const PRIMARY: readonly KnownAction[] = ['rate', 'complete', 'accept', 'dispatch', 'close']

export interface ActionButton {
  action: KnownAction
  label: string
  icon: (typeof ICONS)[KnownAction]
}

const labelOf = (action: KnownAction, order: ListedOrder): string => {
  if (action === 'rate') return '去评价'
  if (action === 'dispatch' && order.status === 'accepted') return '加派'
  return actionLabel(action)
}

/** The buttons of an order for this reader: one first, the rest beside it. */
export const actionsFor = (order: ListedOrder): { primary: ActionButton | null; others: ActionButton[] } => {
  const buttons = KNOWN.filter((action) => order.availableActions.includes(action)).map((action) => ({
    action,
    label: labelOf(action, order),
    icon: ICONS[action],
  }))
  const first = buttons[0]
  const isAddingOne = first?.action === 'dispatch' && order.status === 'accepted'
  const hasPrimary = first && PRIMARY.includes(first.action) && !isAddingOne
  // A late first rating stays possible for a month, but it no longer is the thing to do.
  const isLateRating = first?.action === 'rate' && order.status === 'closed' && readerOf(order) !== 'requester'
  if (!hasPrimary || isLateRating) return { primary: null, others: buttons }
  return { primary: first, others: buttons.slice(1) }
}
