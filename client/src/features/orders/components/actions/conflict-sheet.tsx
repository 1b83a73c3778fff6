import { STATUS_LABELS } from '#shared/orders/order.labels'
import type { OrderStatus } from '#shared/orders/order-machine'
import type { ApiError } from '../../../../lib/api-error'
import { Conflict, Sheet } from '../../../../ui'

/** Says that somebody was first and that it costs nothing, and shows the order as it is now. */
export function ConflictSheet({ error, onSee }: { error: ApiError; onSee: () => void }) {
  const status = STATUS_LABELS[error.details?.status as OrderStatus]
  return (
    <Sheet open title='订单状态已变化' onClose={onSee}>
      <Conflict
        title={status ? `现在是「${status}」` : '这一单刚刚变了'}
        words='有人先办了一步，不扣您的分'
        primary={{ label: '看最新的', onClick: onSee }}
      />
    </Sheet>
  )
}
