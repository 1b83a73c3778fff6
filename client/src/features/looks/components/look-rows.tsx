import { View } from '@tarojs/components'
import type { LookView } from '#shared/people/look.contract'
import { sayTime } from '#shared/time/say-time'
import { Cells, Icon, useAppearance } from '../../../ui'
import { whatWasSeen, whoLooked } from '../look-words'
import './look-rows.scss'

interface LookRowsProps {
  looks: readonly LookView[]
  now: Date
}

/** Who looked, the newest first: the post and the name, what they saw, and when. */
export function LookRows({ looks, now }: LookRowsProps) {
  const { elder } = useAppearance()
  return (
    <Cells>
      {looks.map((look) => (
        <View key={look.id} className='look'>
          <Icon name='eye' className='look__icon' />
          <View className='grow'>
            <View className='strong'>{whoLooked(look)}</View>
            <View className='t-sm soft'>{whatWasSeen(look)}</View>
            <View className='t-sm soft'>
              {[sayTime(new Date(look.at), now), !elder && look.by.name !== null && look.by.organisation]
                .filter(Boolean)
                .join('，')}
            </View>
          </View>
        </View>
      ))}
    </Cells>
  )
}
