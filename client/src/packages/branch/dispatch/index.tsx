import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { sayTime } from '#shared/time/say-time'
import {
  ActionBar,
  Button,
  Card,
  Conflict,
  ErrorState,
  Head,
  LampTag,
  Photo,
  Screen,
  Skeleton,
  showPhotos,
  toast,
  useAppearance,
} from '../../../ui'
import { DispatchChoice } from '../../../features/branch/components/dispatch-choice'
import { useDispatch } from '../../../features/branch/use-dispatch'
import {
  headSentence,
  Holders,
  lampReading,
  lampSentence,
  lampWords,
  LampSheet,
  OrderActions,
  ReasonSheet,
} from '../../../features/orders'
import { useNow } from '../../../lib/clock'
import { photoUrl } from '../../../lib/photos'
import { back } from '../../../lib/routes'
import { prime, useQuery } from '../../../lib/use-query'

/** 派单: one order, whom to give it to and why, one button. */
export default function DispatchPage() {
  const id = useRouter().params.id ?? ''
  const now = useNow()
  const { elder } = useAppearance()
  const [open, setOpen] = useState<'lamp' | 'reject' | null>(null)
  const { data: order, error, isLoading, reload } = useQuery('GET /orders/:id', { params: { id } })
  const dispatch = useDispatch(order, (done, words) => {
    prime('GET /orders/:id', { params: { id } }, done)
    toast(words)
    back()
  })

  if (!order)
    return (
      <Screen title='派单'>
        {isLoading ? (
          <Skeleton kind='detail' label='正在打开这一单' />
        ) : (
          <ErrorState title='没打开这一单' sub={error?.message} action='再试一次' onAction={reload} />
        )}
      </Screen>
    )

  const reading = lampReading(order, now)
  const { mayDispatch } = dispatch
  const bar = mayDispatch ? (
    <ActionBar
      actions={
        order.availableActions.includes('reject')
          ? [{ icon: 'cancel', label: '不受理', onClick: () => setOpen('reject') }]
          : []
      }
    >
      <Button block loading={dispatch.isPending} disabled={!dispatch.isReady} onClick={dispatch.run}>
        {dispatch.words}
      </Button>
    </ActionBar>
  ) : (
    <OrderActions order={order} onDone={reload} />
  )
  return (
    <Screen title='派单' hero='tint' bar={bar}>
      <Head title={mayDispatch ? `${order.building ?? ''}${order.serviceName}，派给谁` : headSentence(order, now)} tint>
        {reading && (
          <LampTag
            lamp={reading.lamp}
            words={elder ? lampWords(order, reading, now) : lampSentence(order, reading, now)}
            onClick={() => setOpen('lamp')}
          />
        )}
      </Head>
      <Card pad>
        <View className='row row--top gap3'>
          <View className='grow stack'>
            <View className='typed'>{order.description}</View>
            <View className='t-sm soft'>
              {[order.address, `${sayTime(new Date(order.placedAt), now)} 点单`].join('，')}
            </View>
            {order.preferredTimes && <View className='t-sm soft'>{`方便时间：${order.preferredTimes}`}</View>}
          </View>
          {order.photos[0] && (
            <Photo
              src={photoUrl(order.photos[0].thumbUrl)}
              alt='居民拍的照片'
              count={order.photos.length}
              onClick={() => showPhotos(order.photos.map((photo) => photoUrl(photo.url)))}
            />
          )}
        </View>
      </Card>
      <Holders order={order} now={now} />
      {dispatch.conflict && (
        <Conflict
          title='订单状态已变化'
          words='有人先办了一步'
          primary={{
            label: '看最新的',
            onClick: () => {
              dispatch.clearConflict()
              return reload()
            },
          }}
        />
      )}
      {mayDispatch && <DispatchChoice dispatch={dispatch} />}
      <LampSheet order={order} now={now} open={open === 'lamp'} onClose={() => setOpen(null)} />
      {open === 'reject' && (
        <ReasonSheet open action='reject' order={order} onClose={() => setOpen(null)} onDone={() => back()} />
      )}
    </Screen>
  )
}
