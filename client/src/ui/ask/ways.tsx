import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'

interface WaysProps<V extends string> {
  items: readonly { value: V; label: string; icon?: IconName }[]
  value: V
  onChange: (value: V) => void
  label: string
  /** What the chosen way does. */
  hint?: string
}

/** Two or three ways to do one thing. */
export function Ways<V extends string>({ items, value, onChange, label, hint }: WaysProps<V>) {
  return (
    <View>
      <View className='ui-ways' {...{ role: 'radiogroup' }} aria-label={label}>
        {items.map((item) => (
          <Tap
            key={item.value}
            className={cx('ui-ways__one', item.value === value && 'is-on')}
            role='radio'
            checked={item.value === value}
            onClick={() => onChange(item.value)}
          >
            {item.icon && <Icon name={item.icon} size={16} />}
            <View>{item.label}</View>
          </Tap>
        ))}
      </View>
      {hint && <View className='ui-ways__hint'>{hint}</View>}
    </View>
  )
}
