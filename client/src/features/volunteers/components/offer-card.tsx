import { View } from '@tarojs/components'
import type { ListedOrder } from '#shared/orders/order.contract'
import { Button, Card, LampTag, Note, PointsTag } from '../../../ui'
import { placesWords, placeWords, titleAndText } from '../task-words'

interface Props {
  order: ListedOrder
  lampWords?: string
  isFirst?: boolean
  onAccept: (order: ListedOrder) => void
  onDecline: (order: ListedOrder) => void
}

/** An order the branch asks this person to take: 接单 or 不接, both one tap away. */
export const OfferCard = ({ order, lampWords, isFirst, onAccept, onDecline }: Props) => {
  const { place, distance } = placeWords(order)
  const { title, text } = titleAndText(order)
  const places = placesWords(order)
  return (
    <Card pad>
      <View className='stack'>
        <View className='row gap2'>
          <View className='t-h3 strong grow'>{title}</View>
          <PointsTag>{`${order.points} 分`}</PointsTag>
        </View>
        <View className='soft'>{[text, places].filter(Boolean).join('，')}</View>
        <Note icon='walk'>{[place, distance].filter(Boolean).join('，')}</Note>
        {order.lamp && lampWords && <LampTag plain lamp={order.lamp} words={lampWords} />}
        <View className='halves'>
          <Button kind='ghost' low onClick={() => onDecline(order)} label={`不接，${order.summary}`}>
            不接
          </Button>
          <Button
            kind={isFirst ? 'primary' : 'second'}
            low
            onClick={() => onAccept(order)}
            label={`接单，${order.summary}`}
          >
            接单
          </Button>
        </View>
      </View>
    </Card>
  )
}
