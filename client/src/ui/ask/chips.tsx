import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface ChipProps {
  selected?: boolean
  onClick: Act
  children: string
}

/** One filter, 36 high in a 44 area. */
function Chip({ selected = false, onClick, children }: ChipProps) {
  return (
    <Tap className={cx('ui-chip', selected && 'is-on')} role='checkbox' checked={selected} onClick={onClick}>
      <View className='ui-chip__words'>{children}</View>
    </Tap>
  )
}

interface ChipsProps<V extends string> {
  items: readonly { value: V; label: string }[]
  value: V | readonly V[]
  onChange: (value: V) => void
  label: string
  wrap?: boolean
}

/** Filters in a row; a list as `value` lets several be on. */
export function Chips<V extends string>({ items, value, onChange, label, wrap = true }: ChipsProps<V>) {
  const isOn = (v: V) => (typeof value === 'string' ? v === value : value.includes(v))
  return (
    <View className={cx('ui-chips', wrap && 'ui-chips--wrap')} {...{ role: 'group' }} aria-label={label}>
      {items.map((item) => (
        <Chip key={item.value} selected={isOn(item.value)} onClick={() => onChange(item.value)}>
          {item.label}
        </Chip>
      ))}
    </View>
  )
}
