import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ListedOrder, Order } from '#shared/orders/order.contract'
import { sayTime } from '#shared/time/say-time'
import { useNow } from '../../../../lib/clock'
import { ActionBar, Button, Cell, Chips, Sheet, toast } from '../../../../ui'
import { useOrderDeed } from '../../use-order-deed'
import { sayVisit } from '../../sentences'
import { visitTimes } from '../../visit-times'
import { ConflictSheet } from './conflict-sheet'

interface AcceptSheetProps {
  order: ListedOrder
  open: boolean
  onClose: () => void
  /** With the order that is now theirs; without one after a lost race. */
  onDone: (order?: Order) => void
}

const LATER = '再约'

/** One tap in the hall, one look at the promise, and the order is taken. */
export function AcceptSheet({ order, open, onClose, onDone }: AcceptSheetProps) {
  const now = useNow()
  const times = visitTimes(new Date(order.dueAt), now)
  const [chosen, setChosen] = useState<string | null>(null)
  const deed = useOrderDeed('POST /orders/:id/accept', order.id)
  const visitAt = chosen === LATER ? undefined : (times.find((at) => at.toISOString() === chosen) ?? times[0])
  const accept = async () => {
    const done = await deed.run(visitAt ? { visitAt: visitAt.toISOString() } : {})
    if (!done) return
    toast('接单成功，可以看到门牌和电话了', 'check')
    onClose()
    onDone(done)
  }
  if (deed.error?.code === 'status-changed')
    return <ConflictSheet error={deed.error} onSee={() => (deed.clearError(), onClose(), onDone())} />
  const where = order.building ?? order.custodian.name
  return (
    <Sheet
      open={open}
      title={`您答应${sayTime(new Date(order.dueAt), now)} 前办好`}
      sub={`${order.serviceName}，${where}`}
      onClose={onClose}
      bar={
        <ActionBar>
          <Button kind='ghost' onClick={onClose}>
            再想想
          </Button>
          <Button block loading={deed.isPending} onClick={accept}>
            {visitAt ? `接单，${sayVisit(visitAt, now)} 去` : '确认接单'}
          </Button>
        </ActionBar>
      }
    >
      <View className='stack'>
        {times.length > 0 && (
          <Chips
            wrap
            label='您几点去'
            items={[
              ...times.map((at) => ({ value: at.toISOString(), label: sayVisit(at, now) })),
              { value: LATER, label: '到时再约' },
            ]}
            value={visitAt ? visitAt.toISOString() : LATER}
            onChange={setChosen}
          />
        )}
        <View>
          {order.summary !== order.serviceName && <Cell tile icon='doc' title={order.summary} />}
          <Cell tile icon='pin' title='接单后看到门牌和电话' sub={`现在只看到${where}，办完就藏起来`} />
          {order.points > 0 && <Cell tile icon='coin' title={`办好得 ${order.points} 分`} sub='居民评价后到账' />}
          <Cell tile icon='redo' title='去不了，早一点退单' sub='说一句原因就行，不扣分' />
        </View>
      </View>
    </Sheet>
  )
}
