import type { ListedOrder } from '#shared/orders/order.contract'
import { TaskCard, useAppearance } from '../../../ui'
import { placesWords, placeWords, titleAndText } from '../task-words'

interface Props {
  order: ListedOrder
  lampWords?: string
  /** The card that is the screen's first choice. */
  isFirst?: boolean
  onAccept: (order: ListedOrder) => void
  onOpen: (order: ListedOrder) => void
}

/** An order that may be taken: what, which building, until when, for how many points; nothing about who lives there. */
export const PoolCard = ({ order, lampWords, isFirst, onAccept, onOpen }: Props) => {
  const { elder } = useAppearance()
  const { title, text } = titleAndText(order)
  const places = placesWords(order)
  const preferred = order.preferredTimes && `方便时间：${order.preferredTimes}`
  const needs = [places, elder ? null : preferred].filter((words): words is string => !!words)
  return (
    <TaskCard
      title={title}
      desc={elder ? undefined : text}
      needs={needs}
      {...placeWords(order)}
      lamp={order.lamp ?? undefined}
      lampWords={lampWords}
      points={`${order.points} 分`}
      action='接单'
      actionKind={isFirst ? 'primary' : 'second'}
      onAction={() => onAccept(order)}
      onClick={() => onOpen(order)}
    />
  )
}
