import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface CallButtonProps {
  icon: IconName
  title: string
  sub?: string
  kind?: 'primary' | 'ghost'
  onClick: Act
}

/** The big buttons of the first screen: a disc, a verb and one line. */
export function CallButton({ icon, title, sub, kind = 'primary', onClick }: CallButtonProps) {
  return (
    <Tap className={`ui-call ui-call--${kind}`} label={sub ? `${title}，${sub}` : title} onClick={onClick}>
      <View className='ui-call__disc'>
        <Icon name={icon} />
      </View>
      <View className='ui-call__words'>
        <View className='ui-call__title'>{title}</View>
        {sub && <View className='ui-call__sub'>{sub}</View>}
      </View>
    </Tap>
  )
}
