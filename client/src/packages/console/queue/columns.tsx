import type { ListedOrder } from '#shared/orders/order.contract'
import { STATUS_LABELS } from '#shared/orders/order.labels'
import { sayTime } from '#shared/time/say-time'
import { LampTag } from '../../../ui'
import { lampReading, lampWords } from '../../../features/orders'
import { holderWords } from '../../../features/desk/queue-rows'

/** The queue's columns: how late, what, where, how far, who, until when. */
export const queueColumns = (now: Date, community: string, onDispatch: (order: ListedOrder) => void) => [
  {
    key: 'lamp',
    head: '亮灯',
    width: 164,
    cell: (order: ListedOrder) => {
      const reading = lampReading(order, now)
      return reading ? (
        <LampTag plain lamp={reading.lamp} words={lampWords(order, reading, now, reading.clock === 'promise')} />
      ) : (
        <span className='soft'>已办结</span>
      )
    },
  },
  {
    key: 'what',
    head: '订单',
    cell: (order: ListedOrder) => (
      <>
        <span className='desk-queue__what'>{order.summary}</span>
        {order.round > 1 && <span className='desk-queue__round'>{`第 ${order.round} 次`}</span>}
      </>
    ),
  },
  { key: 'where', head: '地点', width: 72, cell: (order: ListedOrder) => order.building ?? '–' },
  {
    key: 'status',
    head: '状态',
    width: 84,
    cell: (order: ListedOrder) => (
      <span className={order.status === 'placed' ? 'strong' : 'soft'}>{STATUS_LABELS[order.status]}</span>
    ),
  },
  {
    key: 'who',
    head: '谁在办',
    width: 148,
    cell: (order: ListedOrder) =>
      order.status === 'placed' && order.availableActions.includes('dispatch') ? (
        <button
          type='button'
          className='desk-queue__go'
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation()
            onDispatch(order)
          }}
        >
          去派单
        </button>
      ) : (
        (holderWords(order, community) ?? '–')
      ),
  },
  {
    key: 'due',
    head: '时限',
    width: 132,
    cell: (order: ListedOrder) => <span className='soft'>{sayTime(new Date(order.dueAt), now)}</span>,
  },
]
