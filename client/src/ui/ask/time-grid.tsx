import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'

interface TimeGridProps {
  days: readonly string[]
  parts: readonly string[]
  /** value[day][part] */
  value: readonly (readonly boolean[])[]
  onChange: (day: number, part: number) => void
}

/** Kinds of day by parts of the day; the word changes with the colour. */
export function TimeGrid({ days, parts, value, onChange }: TimeGridProps) {
  return (
    <View className='ui-times'>
      <View className='ui-times__row'>
        <View className='ui-times__day' />
        {parts.map((part) => (
          <View key={part} className='ui-times__part' aria-hidden='true'>
            {part}
          </View>
        ))}
      </View>
      {days.map((day, d) => (
        <View key={day} className='ui-times__row'>
          <View className='ui-times__day' aria-hidden='true'>
            {day}
          </View>
          {parts.map((part, p) => {
            const on = value[d]?.[p] ?? false
            return (
              <Tap
                key={part}
                className={cx('ui-times__cell', on && 'is-on')}
                role='checkbox'
                checked={on}
                label={`${day}${part}，${on ? '有空' : '没空'}`}
                onClick={() => onChange(d, p)}
              >
                {on && <Icon name='check-bold' size={14} />}
                <View>{on ? '有空' : '没空'}</View>
              </Tap>
            )
          })}
        </View>
      ))}
    </View>
  )
}
