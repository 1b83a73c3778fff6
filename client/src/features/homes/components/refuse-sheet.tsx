import { REASON_MAX } from '#shared/orders/order.rules'
import { ReasonSheet } from '../../../ui'

const QUICK = ['上门没有人', '门牌不对，请改一改', '不住这里']

interface Props {
  /** The home or the person in it. */
  who: string
  isPending: boolean
  onClose: () => void
  onRefuse: (reason: string) => unknown
}

/** Asks why a home is not verified: the resident reads it, so that they can put it right. */
export const RefuseSheet = ({ who, isPending, onClose, onRefuse }: Props) => (
  <ReasonSheet
    title={`${who}没核实上`}
    sub='原因会告诉本人，改好能再核实'
    quick={QUICK}
    placeholder='为什么没核实上，怎么改'
    max={REASON_MAX}
    submit='不通过'
    isPending={isPending}
    onClose={onClose}
    onSubmit={onRefuse}
  />
)
