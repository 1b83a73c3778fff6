import { View } from '@tarojs/components'
import { useState } from 'react'
import { ADDRESS_MAX, DESCRIPTION_MAX, PHOTOS_MAX } from '#shared/orders/order.rules'
import type { HomeView } from '#shared/homes/home.contract'
import type { Service } from '#shared/services/service.contract'
import { codePoints } from '#shared/text/code-points'
import { sayKindOfHome } from '../../../features/homes/home-words'
import { useHomes } from '../../../features/homes/use-homes'
import { PLACE_STEPS, usePlaceDraft } from '../../../features/orders'
import { promiseWords, serviceIcon, useServices } from '../../../features/services'
import { canChooseLocation, chooseLocation } from '../../../lib/platform'
import { back, go, replace } from '../../../lib/routes'
import { useMe } from '../../../lib/session'
import { useDictation } from '../../../lib/speech'
import {
  ActionBar,
  Button,
  Card,
  Cell,
  Cells,
  Chips,
  Field,
  Note,
  PhotoGrid,
  Screen,
  StepBar,
  VoiceButton,
  showPhotos,
  toast,
  useAppearance,
} from '../../../ui'

type Draft = ReturnType<typeof usePlaceDraft>

/** 我要下单, second step: what it is and where. */
export default function Place() {
  const { services } = useServices()
  const { me } = useMe()
  const { homes } = useHomes()
  const form = usePlaceDraft()
  const { elder } = useAppearance()
  const { fields, photos, set } = form
  const [isAsking, setIsAsking] = useState(false)
  const service = services?.find((one) => one.serviceCode === fields.serviceCode)
  const address = fields.address || me?.address || ''
  const isTooLong = codePoints(fields.description) > DESCRIPTION_MAX || codePoints(address) > ADDRESS_MAX
  const isLackingPhoto = service?.photos === 'required' && photos.length === 0
  const next = () => {
    setIsAsking(true)
    if (!fields.serviceCode) {
      toast('请先选一项服务')
      return replace('order/service')
    }
    if (!fields.description.trim() || !address.trim() || isTooLong) return toast('还差一点，看看红字')
    if (isLackingPhoto) return toast('这项服务要拍一张照片')
    const home = homes?.find((one) => one.address === address)
    set({ address, contactPhone: fields.contactPhone || me?.phone || '', homeId: home?.id })
    go('order/confirm')
  }
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
          <Button block onClick={next}>
            下一步，确认
          </Button>
        </ActionBar>
      }
    >
      <StepBar steps={PLACE_STEPS} now={1} />
      <Cells>
        <Cell
          tile
          arrow
          icon={serviceIcon(service?.icon ?? '')}
          title={service?.name ?? '选一项服务'}
          sub={service && promiseWords(service)}
          {...(!elder && { value: '更换' })}
          onClick={() => replace('order/service')}
        />
      </Cells>
      <What form={form} service={service} isAsking={isAsking} isLackingPhoto={isLackingPhoto} />
      <Where form={form} address={address} isAsking={isAsking} homes={homes} />
    </Screen>
  )
}

interface WhatProps {
  form: Draft
  service: Service | undefined
  isAsking: boolean
  isLackingPhoto: boolean
}

function What({ form, service, isAsking, isLackingPhoto }: WhatProps) {
  const { fields, photos, set, addPhotos, removePhoto } = form
  const speech = useDictation(fields.description, (description) => set({ description }))
  return (
    <Card pad>
      <View className='stack'>
        <Field
          label='您遇到什么事'
          multiline
          required
          max={DESCRIPTION_MAX}
          value={fields.description}
          onInput={(description) => set({ description })}
          placeholder={service?.hint ?? '说一说是什么事，几句话就行'}
          error={isAsking && !fields.description.trim() ? '请说一说是什么事' : undefined}
        />
        {speech.isSupported && <VoiceButton state={speech.state} label='点一下，说话' onPress={speech.press} />}
        {service?.photos !== 'none' && (
          <PhotoGrid
            photos={photos.map(({ key, path }) => ({ key, src: path }))}
            max={PHOTOS_MAX}
            addLabel='拍照'
            onAdd={addPhotos}
            onDelete={removePhoto}
            onOpen={(key) =>
              showPhotos(
                photos.map(({ path }) => path),
                photos.find((photo) => photo.key === key)?.path,
              )
            }
          />
        )}
        {isAsking && isLackingPhoto && <Note icon='camera'>这项服务要拍一张照片</Note>}
      </View>
    </Card>
  )
}

interface WhereProps {
  form: Draft
  address: string
  isAsking: boolean
  homes: readonly HomeView[] | undefined
}

function Where({ form, address, isAsking, homes = [] }: WhereProps) {
  const { fields, set } = form
  const point = async () => {
    const place = await chooseLocation()
    if (place) set({ address: place.name || place.address, location: { lng: place.lng, lat: place.lat } })
  }
  return (
    <Card pad>
      <View className='stack'>
        <Field
          label='在哪里'
          required
          max={ADDRESS_MAX}
          value={fields.address || address}
          onInput={(address) => set({ address, location: undefined })}
          placeholder='几栋几单元几号，比如 3 栋 2 单元 402'
          error={isAsking && !address.trim() ? '请填写地址' : undefined}
        />
        {homes.length > 1 && (
          <Chips
            wrap
            label='去哪个家'
            items={homes.map((home) => ({ value: home.address, label: sayKindOfHome(home) }))}
            value={address}
            onChange={(address) => set({ address, location: undefined })}
          />
        )}
        {canChooseLocation && (
          <Button kind='second' low icon='map' onClick={point}>
            在地图上选
          </Button>
        )}
        <Note icon='lock'>门牌号只给接单的党员看</Note>
      </View>
    </Card>
  )
}
