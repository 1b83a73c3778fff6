import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tile } from '../action/tile'
import { cx } from '../cx'
import type { IconName } from '../icon/icons'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'

interface ServiceGridProps {
  items: readonly { key: string; icon: IconName; label: string; locked?: boolean }[]
  chosen?: string
  onChoose: (key: string) => void
}

/** Services, four in a row: tile and four characters. Confidential kinds carry a lock. */
export function ServiceGrid({ items, chosen, onChoose }: ServiceGridProps) {
  const isAsking = chosen !== undefined
  return (
    <View className='ui-services'>
      {items.map(({ key, icon, label, locked }) => (
        <Tap
          key={key}
          className={cx('ui-service', key === chosen && 'is-on')}
          label={locked ? `${label}，只有办的人看得到` : label}
          {...(isAsking && { role: 'radio', checked: key === chosen })}
          onClick={() => onChoose(key)}
        >
          <Tile icon={icon} size={48} badge={key === chosen ? 'check-bold' : locked ? 'lock' : undefined} />
          <View>{label}</View>
        </Tap>
      ))}
    </View>
  )
}

interface ServiceGroupProps {
  title: string
  note?: string
  children: ReactNode
}

/** A small head over a grid; a note with a lock says once what the locks mean. */
export function ServiceGroup({ title, note, children }: ServiceGroupProps) {
  return (
    <View className='ui-service-group'>
      <View className='ui-service-group__head'>
        <View className='ui-service-group__title' {...{ role: 'heading' }} aria-level='2'>
          {title}
        </View>
        {note && (
          <View className='ui-service-group__note'>
            <Icon name='lock' size={14} />
            <View>{note}</View>
          </View>
        )}
      </View>
      {children}
    </View>
  )
}
