import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'

/** Points, in gold; nothing else is gold. */
export function PointsTag({ children }: { children: string }) {
  return (
    <View className='ui-points'>
      <Icon name='coin' size={16} />
      <View>{children}</View>
    </View>
  )
}
