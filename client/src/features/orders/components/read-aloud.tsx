import { View } from '@tarojs/components'
import type { ListedOrder } from '#shared/orders/order.contract'
import { useReadAloud } from '../../../lib/speech'
import { Button } from '../../../ui'
import { spokenState } from '../spoken'

/** 读给我听: the state of an order spoken; not there where nothing can speak. */
export function ReadAloud({ order, now }: { order: ListedOrder; now: Date }) {
  const { isSupported, isReading, press } = useReadAloud()
  if (!isSupported) return null
  return (
    <View className='row'>
      <Button
        kind='ghost'
        low
        icon={isReading ? 'pause' : 'speaker'}
        pressed={isReading}
        onClick={() => press(spokenState(order, now))}
      >
        {isReading ? '正在读给我听' : '读给我听'}
      </Button>
    </View>
  )
}
