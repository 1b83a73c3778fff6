import { useState } from 'react'
import type { Order } from '#shared/orders/order.contract'
import { actionsFor, AcceptSheet, CloseSheet, isReasonAction, ReasonSheet } from '../../../features/orders'
import type { Dispatch } from '../../../features/branch/use-dispatch'
import { DeskButton } from '../../../ui/desk'
import { go } from '../../../lib/routes'

interface Props {
  order: Order
  dispatch: Dispatch
  /** Opens the choice of one more person. */
  onAdd: () => void
  onDone: () => unknown
}

/** What the server says may be done with this order, in the panel's bar; the one red button does what the title asks. */
export const PanelActions = ({ order, dispatch, onAdd, onDone }: Props) => {
  const [open, setOpen] = useState<string | null>(null)
  const { primary, others } = actionsFor(order)
  const close = () => setOpen(null)
  const press = (action: string) => {
    if (action === 'dispatch') return onAdd()
    if (action === 'complete') return go('volunteer/complete', { id: order.id })
    if (action === 'rate') return go('order/rate', { id: order.id })
    setOpen(action)
  }
  // Dispatching is done by the choice above; its button stands at the right.
  const beside = [...others, ...(primary ? [primary] : [])].filter(
    ({ action }) => action !== 'dispatch' || !dispatch.mayDispatch,
  )
  if (beside.length === 0 && !dispatch.mayDispatch) return null
  return (
    <>
      {beside.map((one) => (
        <DeskButton
          key={one.action}
          kind={one === primary && !dispatch.mayDispatch ? 'primary' : 'ghost'}
          onClick={() => press(one.action)}
        >
          {one.label}
        </DeskButton>
      ))}
      {dispatch.mayDispatch && (
        <DeskButton kind='primary' disabled={!dispatch.isReady || dispatch.isPending} onClick={dispatch.run}>
          {dispatch.words}
        </DeskButton>
      )}
      {open === 'accept' && <AcceptSheet open order={order} onClose={close} onDone={onDone} />}
      {open === 'close' && <CloseSheet open order={order} onClose={close} onDone={onDone} />}
      {open && isReasonAction(open) && <ReasonSheet open order={order} action={open} onClose={close} onDone={onDone} />}
    </>
  )
}
