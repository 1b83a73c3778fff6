import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'

interface TileProps {
  icon: IconName
  size?: 40 | 48
  tone?: 'brand' | 'gold' | 'paper'
  badge?: IconName
}

/** An icon on its small ground. */
export function Tile({ icon, size = 40, tone = 'brand', badge }: TileProps) {
  return (
    <View className={cx('ui-tile', `ui-tile--${size}`, `ui-tile--${tone}`)} aria-hidden='true'>
      <Icon name={icon} size={size === 48 ? 28 : 24} />
      {badge && (
        <View className='ui-tile__badge'>
          <Icon name={badge} size={12} />
        </View>
      )}
    </View>
  )
}
