import { View } from '@tarojs/components'
import type { Photo as PhotoView } from '#shared/files/file.contract'
import type { Order } from '#shared/orders/order.contract'
import { sayExact } from '#shared/time/say-time'
import { call, openMap } from '../../../lib/platform'
import { photoUrl } from '../../../lib/photos'
import { Card, Icon, KeyValue, Photo, SectionHead, showPhotos } from '../../../ui'
import { mySeat, readerOf, sayNumber } from '../sentences'
import './order-facts.scss'

const isWhole = (phone: string) => !phone.includes('*')

/** A summary is often the words' own beginning; then the service is the better title. */
const titleOf = ({ summary, description, serviceName }: Order): string =>
  description !== summary && description.startsWith(summary.replace(/…$/, '')) ? serviceName : summary

/** What was asked for, in the resident's own words, with photos and the place. */
export function OrderFacts({ order, elder }: { order: Order; elder: boolean }) {
  const isWorking = mySeat(order) !== undefined && order.status === 'accepted'
  const { contactPhone } = order
  const facts = [
    ...(order.requester.isMe || readerOf(order) === 'candidate' ? [] : [{ key: '居民', value: order.requester.name }]),
    ...(order.requester.isMe || !contactPhone
      ? []
      : [{ key: '电话', value: contactPhone, ...(isWhole(contactPhone) && { onClick: () => call(contactPhone) }) }]),
    ...(order.preferredTimes ? [{ key: '方便的时间', value: order.preferredTimes }] : []),
    ...(isWorking ? [{ key: '怎么去', value: '打开地图', onClick: () => openMap(order.address, order.location) }] : []),
    ...(elder ? [] : [{ key: '点单时间', value: sayExact(new Date(order.placedAt)) }]),
  ]
  return (
    <Card pad>
      <View className='order-facts'>
        <View className='grow'>
          <View className='t-h3 strong'>{titleOf(order)}</View>
          {order.description !== titleOf(order) && <View className='typed soft'>{order.description}</View>}
        </View>
        {!hasPair(order) && <Shots photos={order.photos} alt='居民拍的照片' />}
      </View>
      <View className='order-facts__place'>
        <Icon name='pin' size={20} />
        <View className='typed grow'>{order.address}</View>
        {!elder && <View className='t-sm soft'>{`单号 ${sayNumber(order.number)}`}</View>}
      </View>
      {facts.length > 0 && <KeyValue items={facts} />}
    </Card>
  )
}

/** What was done: the note and the proof, once there is one. */
export function OrderProof({ order }: { order: Order }) {
  if (!order.note && order.proofPhotos.length === 0) return null
  return (
    <Card>
      <SectionHead title='办结说明' />
      {hasPair(order) ? (
        <View className='stack under-head'>
          {order.note && <View className='typed'>{order.note}</View>}
          <View className='order-facts__pair'>
            <Shots photos={order.photos} alt='居民拍的照片' caption='办之前' />
            <Shots photos={order.proofPhotos} alt='办结照片' caption='办之后' />
          </View>
        </View>
      ) : (
        <View className='order-facts under-head'>
          <View className='typed grow'>{order.note}</View>
          <Shots photos={order.proofPhotos} alt='办结照片' />
        </View>
      )}
    </Card>
  )
}

/** Before and after stand side by side where there are both. */
const hasPair = ({ photos, proofPhotos }: Order): boolean => photos.length > 0 && proofPhotos.length > 0

function Shots({ photos, alt, caption }: { photos: readonly PhotoView[]; alt: string; caption?: string }) {
  const [first] = photos
  if (!first) return null
  return (
    <Photo
      src={photoUrl(first.thumbUrl)}
      alt={`${alt}，共 ${photos.length} 张`}
      size={caption ? 'wide' : 72}
      caption={caption}
      count={photos.length}
      onClick={() => showPhotos(photos.map((photo) => photoUrl(photo.url)))}
    />
  )
}
