import { useState } from 'react'
import type { ListedOrder, Order } from '#shared/orders/order.contract'
import { call } from '../../../lib/platform'
import { go } from '../../../lib/routes'
import { ActionBar, Button, Cell, Cells, Sheet } from '../../../ui'
import { isReasonAction } from '../action.labels'
import { actionsFor, type ActionButton } from '../actions-for'
import { leadOf, phoneInBar } from '../sentences'
import { AcceptSheet } from './actions/accept-sheet'
import { CloseSheet } from './actions/close-sheet'
import { ReasonSheet } from './actions/reason-sheet'

interface OrderActionsProps {
  order: ListedOrder
  /** After any step: read the order again. */
  onDone: (order?: Order) => unknown
}

type Open = ActionButton['action'] | 'more' | null
const BESIDE = 3

/** The bar of an order: what this reader may do now, as the server says; every step asks for what it needs. */
export function OrderActions({ order, onDone }: OrderActionsProps) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const { primary, others } = actionsFor(order)
  const phone = phoneInBar(order)
  const press = ({ action }: ActionButton) => {
    if (action === 'dispatch') return go('branch/dispatch', { id: order.id })
    if (action === 'complete') return go('volunteer/complete', { id: order.id })
    if (action === 'rate') return go('order/rate', { id: order.id })
    setOpen(action)
  }
  if (!primary && !phone && others.length === 0) return null
  const beside = others.length > BESIDE ? others.slice(0, BESIDE - 1) : others
  const rest = others.slice(beside.length)
  const isAlone = !primary && !phone && beside.length === 1
  return (
    <>
      <ActionBar
        actions={
          isAlone
            ? []
            : [
                ...beside.map((one) => ({ icon: one.icon, label: one.label, onClick: () => press(one) })),
                ...(rest.length ? [{ icon: 'grid' as const, label: '更多', onClick: () => setOpen('more') }] : []),
              ]
        }
      >
        {isAlone && beside[0] && (
          <Button kind='second' block icon={beside[0].icon} onClick={() => beside[0] && press(beside[0])}>
            {beside[0].label}
          </Button>
        )}
        {primary && (
          <Button block onClick={() => press(primary)}>
            {primary.label}
          </Button>
        )}
        {!primary && phone && (
          <Button block icon='phone' onClick={() => call(phone)}>
            {`打给${leadOf(order)?.person.name ?? '接单人'}`}
          </Button>
        )}
      </ActionBar>
      {open === 'more' && (
        <Sheet open title='还能做什么' onClose={close}>
          <Cells>
            {rest.map((one) => (
              <Cell key={one.action} arrow icon={one.icon} title={one.label} onClick={() => press(one)} />
            ))}
          </Cells>
        </Sheet>
      )}
      {open === 'accept' && <AcceptSheet open order={order} onClose={close} onDone={onDone} />}
      {open === 'close' && <CloseSheet open order={order} onClose={close} onDone={onDone} />}
      {open && isReasonAction(open) && <ReasonSheet open order={order} action={open} onClose={close} onDone={onDone} />}
    </>
  )
}
