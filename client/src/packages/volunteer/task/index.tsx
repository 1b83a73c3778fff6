import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import {
  Banner,
  Button,
  Card,
  ErrorState,
  Head,
  LampTag,
  NextSteps,
  Note,
  Photo,
  Screen,
  SectionHead,
  Skeleton,
  showPhotos,
  useAppearance,
} from '../../../ui'
import {
  headSentence,
  lampReading,
  lampSentence,
  LampSheet,
  OrderActions,
  OrderProof,
  OrderTimeline,
  ReadAloud,
} from '../../../features/orders'
import {
  isRunning,
  mySeat,
  placesWords,
  placeWords,
  reworkReason,
  titleAndText,
  visitSentence,
} from '../../../features/volunteers/task-words'
import { useNow } from '../../../lib/clock'
import { photoUrl } from '../../../lib/photos'
import { call, openMap } from '../../../lib/platform'
import { useSendQueue } from '../../../lib/send-queue'
import { useQuery } from '../../../lib/use-query'

const STEPS = [{ words: '去之前打个电话，约好时间' }, { words: '动手前拍一张' }, { words: '办好再拍一张，去办结' }]

/** 任务详情: where, whom to call, what to bring, and the way to 办结 or out of it. */
export default function Task() {
  const id = useRouter().params.id ?? ''
  const now = useNow()
  const { elder } = useAppearance()
  const [isLampOpen, setIsLampOpen] = useState(false)
  const { data: order, error, isLoading, reload } = useQuery('GET /orders/:id', { params: { id } })
  const services = useQuery('GET /services', {})
  const waiting = useSendQueue().find((one) => (one.params as { id?: string } | undefined)?.id === id)

  if (!order)
    return (
      <Screen title='我的任务'>
        {isLoading ? (
          <Skeleton kind='detail' label='正在打开任务' />
        ) : (
          <ErrorState title='没打开这个任务' sub={error?.message} action='再试一次' onAction={reload} />
        )}
      </Screen>
    )

  const reading = lampReading(order, now)
  const needs = services.data?.items.find((one) => one.serviceCode === order.serviceCode)?.needs
  const { place, distance } = placeWords(order)
  const isMine = isRunning(order)
  const isOver = !isMine && mySeat(order)?.state === 'done'
  const { title, text } = titleAndText(order)
  const phone = order.contactPhone
  const urls = order.photos.map((photo) => photoUrl(photo.url))
  const rework = reworkReason(order)
  return (
    <Screen title='我的任务' hero='tint' bar={<OrderActions order={order} onDone={reload} />}>
      <Head title={visitSentence(order, now) ?? headSentence(order, now)} tint>
        {reading && (
          <LampTag lamp={reading.lamp} words={lampSentence(order, reading, now)} onClick={() => setIsLampOpen(true)} />
        )}
      </Head>
      <ReadAloud order={order} now={now} />
      {waiting && <Banner icon='offline' words={waiting.refusal ?? '办结已写好，联网后自动送出'} />}
      {isMine && rework && (
        <Card>
          <SectionHead title='哪里没办好' />
          <View className='under-head typed'>{rework}</View>
        </Card>
      )}
      <Card pad>
        <View className='stack'>
          <View className='t-h3 strong'>{isMine ? order.address : place}</View>
          <View className='t-sm soft'>
            {[
              distance,
              isMine ? '地址和电话，办完就看不到了' : isOver ? '办完了，门牌和电话已收起' : '接单后看到门牌和电话',
            ]
              .filter(Boolean)
              .join('，')}
          </View>
          {isMine && (
            <View className='halves'>
              <Button kind='second' low icon='nav' onClick={() => openMap(order.address, order.location)}>
                带我去
              </Button>
              {phone && (
                <Button kind='second' low icon='phone' onClick={() => call(phone)}>
                  {`打给${order.requester.name}`}
                </Button>
              )}
            </View>
          )}
        </View>
      </Card>
      <Card pad>
        <View className='row row--top gap3'>
          <View className='grow stack'>
            <View className='t-h3 strong'>{title}</View>
            <View className='typed'>{text}</View>
            {order.preferredTimes && <View className='t-sm soft'>{`方便时间：${order.preferredTimes}`}</View>}
          </View>
          {order.photos[0] && (
            <Photo
              src={photoUrl(order.photos[0].thumbUrl)}
              alt='居民拍的照片'
              count={order.photos.length}
              onClick={() => showPhotos(urls)}
            />
          )}
        </View>
        {needs && !isOver && <Note icon='wrench'>{needs}</Note>}
        {placesWords(order) && <Note icon='people'>{placesWords(order)}</Note>}
      </Card>
      {isMine && order.status === 'accepted' && !elder && (
        <Card pad>
          <NextSteps steps={STEPS} />
        </Card>
      )}
      <OrderProof order={order} />
      {!elder && <OrderTimeline order={order} now={now} />}
      <LampSheet order={order} now={now} open={isLampOpen} onClose={() => setIsLampOpen(false)} />
    </Screen>
  )
}
