import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { NOTE_MAX, PHOTOS_MAX } from '#shared/orders/order.rules'
import {
  ActionBar,
  Button,
  Card,
  Conflict,
  ErrorState,
  Field,
  Head,
  PhotoGrid,
  Screen,
  SectionHead,
  Skeleton,
  VoiceButton,
  showPhotos,
  toast,
} from '../../../ui'
import { useComplete } from '../../../features/volunteers/use-complete'
import { useNow } from '../../../lib/clock'
import { back, replace } from '../../../lib/routes'
import { useDictation } from '../../../lib/speech'
import { prime, useQuery } from '../../../lib/use-query'
import { sayLeft } from '#shared/time/say-time'

/** 办结: what was done, with proof, in one go. */
export default function Complete() {
  const id = useRouter().params.id ?? ''
  const now = useNow()
  const { data: order, error, isLoading, reload } = useQuery('GET /orders/:id', { params: { id } })
  /** To the task: it usually lies underneath, but not after a reload or a shared link. */
  const leave = () => (Taro.getCurrentPages().length > 1 ? back() : replace('volunteer/task', { id }))
  const form = useComplete(id, order, (done) => {
    if (done) prime('GET /orders/:id', { params: { id } }, done)
    leave()
  })
  const speech = useDictation(form.fields.note, (note) => form.set({ note }))

  if (!order)
    return (
      <Screen title='办结'>
        {isLoading ? (
          <Skeleton kind='detail' label='正在打开这一单' />
        ) : (
          <ErrorState title='没打开这一单' sub={error?.message} action='再试一次' onAction={reload} />
        )}
      </Screen>
    )
  if (!order.availableActions.includes('complete') || form.conflict)
    return (
      <Screen title='办结'>
        <Conflict
          title='这一单现在不用办结'
          words='状态已经变了，您写的没有丢'
          primary={{ label: '看最新的', onClick: leave }}
        />
      </Screen>
    )

  const paths = form.photos.map((photo) => photo.path)
  return (
    <Screen
      title='办结'
      bar={
        <ActionBar>
          <Button
            kind='ghost'
            onClick={() => {
              toast('存好了，回来接着写')
              leave()
            }}
          >
            先存着
          </Button>
          <Button block loading={form.isPending} onClick={form.submit}>
            办结
          </Button>
        </ActionBar>
      }
    >
      <Head
        title={`办好了，告诉${order.requester.name}一声`}
        sub={`${order.serviceName}，${sayLeft(new Date(order.dueAt), now)}`}
      />
      <Card>
        <SectionHead title='办好的样子' note={`最多 ${PHOTOS_MAX} 张`} />
        <View className='under-head'>
          <PhotoGrid
            max={PHOTOS_MAX}
            addLabel='拍照'
            photos={form.photos.map((photo, n) => ({ key: photo.key, src: photo.path, alt: `办结照片 ${n + 1}` }))}
            onAdd={() => form.addPhotos(PHOTOS_MAX)}
            onDelete={form.removePhoto}
            onOpen={(key) => showPhotos(paths, form.photos.find((photo) => photo.key === key)?.path)}
          />
        </View>
      </Card>
      <Card pad>
        <View className='stack'>
          <Field
            label='做了什么'
            multiline
            required
            value={form.fields.note}
            max={NOTE_MAX}
            error={form.problem}
            placeholder='比如灯泡换好了，开关也看过'
            onInput={(note) => form.set({ note })}
          />
          {speech.isSupported && <VoiceButton label='点一下，说话' state={speech.state} onPress={speech.press} />}
        </View>
      </Card>
    </Screen>
  )
}
