import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface BalanceProps {
  value: string
  unit?: string
  /** Points, whole numbers. */
  earned: number
  granted: number
  sentence?: string
  onRule?: Act
}

/** What one has, and what it came from: earned is solid, granted is hatched. */
export function Balance({ value, unit = '分', earned, granted, sentence, onRule }: BalanceProps) {
  const all = earned + granted
  const share = all > 0 ? Math.round((earned / all) * 1000) / 10 : 0
  return (
    <View className='ui-balance'>
      <View className='row'>
        <View className='grow soft ui-balance__told'>{sentence}</View>
        {onRule && (
          <Tap className='ui-balance__rule' onClick={onRule}>
            积分规则
            <Icon name='right' size={16} />
          </Tap>
        )}
      </View>
      <View className='ui-balance__big'>
        <Text className='ui-balance__value'>{value}</Text>
        <Text className='ui-balance__unit'>{unit}</Text>
      </View>
      <View className='ui-balance__split' aria-hidden='true'>
        {earned > 0 && <View className='ui-balance__earned' style={{ width: `${share}%` }} />}
        {granted > 0 && <View className='ui-balance__granted' />}
      </View>
      <View className='ui-balance__legend'>
        <View className='ui-balance__one'>
          <View className='ui-balance__key ui-balance__earned' />
          办事挣得 <Text className='strong'>{earned}</Text>
        </View>
        <View className='ui-balance__one'>
          <View className='ui-balance__key ui-balance__granted' />
          组织授予 <Text className='strong'>{granted}</Text>
        </View>
      </View>
    </View>
  )
}
