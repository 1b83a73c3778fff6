import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { TapProps } from '../platform/tap.types'

export interface ButtonProps extends Pick<
  TapProps,
  'onClick' | 'label' | 'pressed' | 'openType' | 'onGetPhoneNumber' | 'disabled'
> {
  kind?: 'primary' | 'second' | 'ghost'
  low?: boolean
  block?: boolean
  icon?: IconName
  loading?: boolean
  className?: string
  children: ReactNode
}

/** A button. While its act is pending it turns, and cannot be pressed again. */
export function Button({ kind = 'primary', low, block, icon, loading, className, children, ...tap }: ButtonProps) {
  const names = cx(
    'ui-btn',
    `ui-btn--${kind}`,
    low && 'ui-btn--low',
    block && 'ui-btn--block',
    loading && 'is-busy',
    className,
  )
  return (
    <Tap {...tap} disabled={tap.disabled || loading} className={names}>
      <View className='ui-btn__wait' aria-hidden='true' />
      {icon && <Icon name={icon} size={20} className='ui-btn__icon' />}
      <View className='ui-btn__words'>{children}</View>
    </Tap>
  )
}

/** Parts that stand beside each other, under each other in the large-type version. */
export function Duo({ children }: { children: ReactNode }) {
  return <View className='ui-duo'>{children}</View>
}
