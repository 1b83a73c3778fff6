import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface ActionBarProps {
  actions?: readonly { icon: IconName; label: string; onClick: Act; disabled?: boolean }[]
  /** One line over the buttons: what pressing means. */
  note?: string
  children?: ReactNode
}

/** The bar within thumb's reach: up to three small actions, and one primary button. */
export function ActionBar({ actions = [], note, children }: ActionBarProps) {
  return (
    <View className='ui-bar'>
      {note && <View className='ui-bar__note'>{note}</View>}
      <View className='ui-bar__row'>
        {actions.map(({ icon, label, onClick, disabled }) => (
          <Tap key={label} className='ui-bar__act' onClick={onClick} disabled={disabled}>
            <Icon name={icon} size={22} className='ui-bar__icon' />
            <View>{label}</View>
          </Tap>
        ))}
        {children}
      </View>
    </View>
  )
}
