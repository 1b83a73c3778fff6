import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface LinkProps {
  children: ReactNode
  onClick: Act
  quiet?: boolean
  icon?: IconName
}

/** Words that lead somewhere, 44 high. */
export function Link({ children, onClick, quiet, icon }: LinkProps) {
  return (
    <Tap className={cx('ui-link', quiet && 'ui-link--quiet')} onClick={onClick}>
      {icon && <Icon name={icon} size={16} />}
      <View>{children}</View>
      {quiet && !icon && <Icon name='right' size={16} />}
    </Tap>
  )
}
