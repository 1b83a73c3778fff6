import { REASON_MAX } from '#shared/orders/order.rules'
import { ReasonSheet } from '../../../ui'

const QUICK = ['住址不在本支部', '请补充会什么', '请当面来一趟支部']

interface Props {
  name: string
  isPending: boolean
  onClose: () => void
  onRefuse: (reason: string) => unknown
}

/** Asks why a registration is refused: the applicant reads it, so that he knows what to do next. */
export const RefuseSheet = ({ name, isPending, onClose, onRefuse }: Props) => (
  <ReasonSheet
    title={`${name}这次不通过`}
    sub='原因会告诉本人，补充后能重新报名'
    quick={QUICK}
    placeholder='为什么不通过，怎么补充'
    max={REASON_MAX}
    submit='不通过'
    isPending={isPending}
    onClose={onClose}
    onSubmit={onRefuse}
  />
)
