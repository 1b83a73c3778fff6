import { PHONE } from '#shared/contract/field.rules'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { PLACE_STEPS, placeOrder, usePlaceDraft } from '../../../features/orders'
import { promiseWords, useServices } from '../../../features/services'
import { back, replace } from '../../../lib/routes'
import { useAction } from '../../../lib/use-action'
import {
  ActionBar,
  Button,
  Card,
  Chips,
  Field,
  Icon,
  NextSteps,
  Note,
  Photo,
  Screen,
  SectionHead,
  StepBar,
  toast,
  useAppearance,
} from '../../../ui'
import { Kept, Nothing } from './kept'

const TIMES = ['今天', '明天', '工作日白天', '周末', '都可以']

/** 我要下单, last step: read it once, and the clock starts. */
export default function Confirm() {
  const { services } = useServices()
  const { draft, fields, photos, set } = usePlaceDraft()
  const { elder } = useAppearance()
  const [isAsking, setIsAsking] = useState(false)
  const [keptId, setKeptId] = useState<string | null>(null)
  const isSent = useRef(false)
  const service = services?.find((one) => one.serviceCode === fields.serviceCode)
  const isPhoneWrong = fields.contactPhone !== '' && !PHONE.test(fields.contactPhone)
  const placing = useAction(async () => {
    const order = await placeOrder(draft, service?.name ?? '新订单')
    isSent.current = true
    if (order) {
      toast('已收到，支部会尽快派单', 'check')
      replace('order/detail', { id: order.id })
    } else {
      setKeptId(draft.draftId)
    }
  })
  const submit = () => {
    setIsAsking(true)
    if (isPhoneWrong) return toast('电话号码不对，请看看红字')
    if (!fields.serviceCode || !fields.description.trim() || !fields.address.trim()) return replace('order/place')
    if (!isSent.current) return placing.run()
  }
  const [first] = photos
  if (keptId) return <Kept id={keptId} />
  if (!fields.serviceCode) return <Nothing />
  return (
    <Screen
      title='我要下单'
      bar={
        <ActionBar>
          {!elder && (
            <Button kind='ghost' onClick={back}>
              上一步
            </Button>
          )}
          <Button block loading={placing.isPending} onClick={submit}>
            确认下单
          </Button>
        </ActionBar>
      }
    >
      <StepBar steps={PLACE_STEPS} now={2} />
      <Card>
        <SectionHead title='您要下的单' more='改一改' onMore={back} />
        <View className='row row--top gap3 under-head'>
          <View className='grow stack'>
            <View>
              <View className='strong'>{service?.name}</View>
              <View className='typed soft'>{fields.description}</View>
            </View>
            <View className='row row--top gap2'>
              <Icon name='pin' size={20} />
              <View className='typed grow'>{fields.address}</View>
            </View>
            <Note icon='lock'>门牌和电话只给接单的党员看</Note>
          </View>
          {first && <Photo src={first.path} alt={`照片，共 ${photos.length} 张`} size={72} count={photos.length} />}
        </View>
      </Card>
      <Card pad={elder}>
        {!elder && <SectionHead title='什么时候方便' />}
        <View className={elder ? 'stack' : 'stack under-head'}>
          {!elder && (
            <Chips
              wrap
              label='什么时候方便'
              items={TIMES.map((value) => ({ value, label: value }))}
              value={fields.preferredTimes}
              onChange={(time) => set({ preferredTimes: time === fields.preferredTimes ? '' : time })}
            />
          )}
          <Field
            label='联系电话'
            type='tel'
            value={fields.contactPhone}
            onInput={(contactPhone) => set({ contactPhone: contactPhone.trim() })}
            placeholder='接单的党员打给您'
            error={isAsking && isPhoneWrong ? '请填写手机号，或带区号的座机' : undefined}
          />
        </View>
      </Card>
      <Card>
        <SectionHead title='下单以后' />
        <View className='under-head'>
          <NextSteps
            steps={[
              { words: '支部派单，派好就告诉您' },
              { words: '党员接单，您看到他是谁、几点来' },
              { words: service ? promiseWords(service) : '按时办好' },
            ]}
          />
        </View>
      </Card>
    </Screen>
  )
}
