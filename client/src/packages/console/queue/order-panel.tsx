import { useState } from 'react'
import type { Order } from '#shared/orders/order.contract'
import { sayTime } from '#shared/time/say-time'
import { Conflict, ErrorState, LampTag, Photo, Skeleton, Timeline, showPhotos, toast } from '../../../ui'
import { DeskFacts, DeskSection, SidePanel } from '../../../ui/desk'
import { DispatchChoice } from '../../../features/branch/components/dispatch-choice'
import { useDispatch } from '../../../features/branch/use-dispatch'
import { headSentence, lampReading, lampSentence, LampSheet, sayNumber, timelineItems } from '../../../features/orders'
import { useAutoRefresh } from '../../../features/desk/use-auto-refresh'
import { holderWords } from '../../../features/desk/queue-rows'
import { useNow } from '../../../lib/clock'
import { photoUrl } from '../../../lib/photos'
import { prime, useQuery } from '../../../lib/use-query'
import { PanelActions } from './panel-actions'

interface Props {
  id: string
  /** Where the keyboard is sent to from the table. */
  panelId: string
  onClose: () => void
  /** The list beside it is old now. */
  onDone: () => unknown
}

/** One order beside the list: what, who, the history, and what can be done now. */
export const OrderPanel = ({ id, panelId, onClose, onDone }: Props) => {
  const now = useNow()
  const [isLampOpen, setIsLampOpen] = useState(false)
  /** An order somebody already does takes one more person only when the desk asks for it. */
  const [isAdding, setIsAdding] = useState(false)
  const { data: order, error, reload } = useQuery('GET /orders/:id', { params: { id } })
  useAutoRefresh(reload)
  const refresh = async () => void (await Promise.all([reload(), onDone()]))
  const isChoosing = order?.status === 'placed' || isAdding
  const dispatch = useDispatch(isChoosing ? order : undefined, (done, words) => {
    setIsAdding(false)
    prime('GET /orders/:id', { params: { id } }, done)
    toast(words)
    return onDone()
  })
  if (!order)
    return (
      <SidePanel title='订单' onClose={onClose}>
        {error ? (
          <ErrorState title='没打开这一单' sub={error.message} action='再试一次' onAction={reload} />
        ) : (
          <Skeleton kind='detail' label='正在打开这一单' />
        )}
      </SidePanel>
    )
  const reading = lampReading(order, now)
  const isSaid = order.description.replace(/[。.]$/, '') === order.summary
  return (
    <SidePanel
      eyebrow={`单号 ${sayNumber(order.number)}`}
      title={order.summary}
      onClose={onClose}
      bar={<PanelActions order={order} dispatch={dispatch} onAdd={() => setIsAdding(true)} onDone={refresh} />}
    >
      <div id={panelId} className='desk-order'>
        {reading ? (
          <LampTag lamp={reading.lamp} words={lampSentence(order, reading, now)} onClick={() => setIsLampOpen(true)} />
        ) : (
          <p className='soft'>{headSentence(order, now)}</p>
        )}
        {(!isSaid || order.photos.length > 0) && (
          <div className='desk-order__said'>
            {!isSaid && <p className='typed grow'>{order.description}</p>}
            {order.photos[0] && (
              <Photo
                src={photoUrl(order.photos[0].thumbUrl)}
                alt='居民拍的照片'
                count={order.photos.length}
                onClick={() => showPhotos(order.photos.map((photo) => photoUrl(photo.url)))}
              />
            )}
          </div>
        )}
        <DeskFacts items={factsOf(order, now)} />
        {order.note && <Proof order={order} />}
        {dispatch.conflict && (
          <Conflict
            title='订单状态已变化'
            words='有人先办了一步'
            primary={{ label: '看最新的', onClick: () => (dispatch.clearConflict(), refresh()) }}
          />
        )}
        {dispatch.mayDispatch && (
          <DeskSection title={order.status === 'accepted' ? '加派给谁' : '派给谁'}>
            <DispatchChoice dispatch={dispatch} small />
          </DeskSection>
        )}
        <DeskSection title='时间线'>
          <Timeline items={timelineItems(order, now)} />
        </DeskSection>
      </div>
      <LampSheet order={order} now={now} open={isLampOpen} onClose={() => setIsLampOpen(false)} />
    </SidePanel>
  )
}

const factsOf = (order: Order, now: Date) => [
  { key: '地点', value: order.address },
  { key: '谁点的', value: [order.requester.name, order.contactPhone].filter(Boolean).join('，') },
  { key: '点单', value: sayTime(new Date(order.placedAt), now) },
  { key: '时限', value: sayTime(new Date(order.dueAt), now) },
  { key: '服务', value: `${order.serviceName}，${order.points} 分` },
  { key: '谁在办', value: holderWords(order) ?? '等派单' },
  ...(order.preferredTimes ? [{ key: '方便时间', value: order.preferredTimes }] : []),
  ...(order.rating
    ? [{ key: '评价', value: `${order.rating.score} 星${order.rating.words ? `，${order.rating.words}` : ''}` }]
    : []),
]

const Proof = ({ order }: { order: Order }) => (
  <DeskSection title='办了什么'>
    <div className='desk-order__said'>
      <p className='typed grow'>{order.note}</p>
      {order.proofPhotos[0] && (
        <Photo
          src={photoUrl(order.proofPhotos[0].thumbUrl)}
          alt='办结照片'
          count={order.proofPhotos.length}
          onClick={() => showPhotos(order.proofPhotos.map((photo) => photoUrl(photo.url)))}
        />
      )}
    </div>
  </DeskSection>
)
