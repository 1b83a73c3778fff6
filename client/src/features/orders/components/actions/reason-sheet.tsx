import type { Order } from '#shared/orders/order.contract'
import { REASON_MAX } from '#shared/orders/order.rules'
import { ReasonSheet as AskReason, toast } from '../../../../ui'
import { wordsFor, type ReasonAction } from '../../action.labels'
import { useOrderDeed } from '../../use-order-deed'
import { ConflictSheet } from './conflict-sheet'

interface ReasonSheetProps {
  order: { id: string; requester: { isMe: boolean } }
  action: ReasonAction
  open: boolean
  onClose: () => void
  /** After the step, and after a lost race: what is shown is old. */
  onDone: (order?: Order) => void
}

/** Asks why, with the usual reasons one tap away, and takes the step. */
export function ReasonSheet({ order, action, open, onClose, onDone }: ReasonSheetProps) {
  const words = wordsFor(action, order.requester.isMe)
  const deed = useOrderDeed(`POST /orders/:id/${action}`, order.id)
  const submit = async (reason: string) => {
    const done = await deed.run({ reason })
    if (!done) return
    toast(words.done, 'check')
    onClose()
    onDone(done)
  }
  if (deed.error?.code === 'status-changed')
    return <ConflictSheet error={deed.error} onSee={() => (deed.clearError(), onClose(), onDone())} />
  if (!open) return null
  return (
    <AskReason
      title={words.title}
      sub={words.sub}
      quick={words.quick}
      placeholder={words.placeholder}
      max={REASON_MAX}
      submit={words.submit}
      isPending={deed.isPending}
      onClose={onClose}
      onSubmit={submit}
    />
  )
}
