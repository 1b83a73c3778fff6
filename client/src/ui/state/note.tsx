import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

/** One small line with an icon before it. */
export function Note({ children, icon = 'info', ok }: { children: ReactNode; icon?: IconName; ok?: boolean }) {
  return (
    <View className={cx('ui-note', ok && 'ui-note--ok')}>
      <Icon name={ok ? 'check' : icon} size={16} className='ui-note__icon' />
      <View className='grow'>{children}</View>
    </View>
  )
}

/** What happens after the button: numbered promises with times. */
export function NextSteps({ steps }: { steps: readonly { words: string; time?: string }[] }) {
  return (
    <View className='ui-next' {...{ role: 'list' }}>
      {steps.map(({ words, time }, i) => (
        <View key={words} className='ui-next__item' {...{ role: 'listitem' }}>
          <View className='ui-next__number'>{i + 1}</View>
          <View className='grow'>{words}</View>
          {time && <View className='t-sm soft'>{time}</View>}
        </View>
      ))}
    </View>
  )
}

interface KeyValueProps {
  items: readonly { key: string; value: ReactNode; onClick?: Act }[]
}

/** Facts in rows: a short name at the left, what it is at the right. */
export function KeyValue({ items }: KeyValueProps) {
  return (
    <View className='ui-facts'>
      {items.map(({ key, value, onClick }) => {
        const told = (
          <>
            <View className='ui-facts__key'>{key}</View>
            <View className='grow typed'>{value}</View>
            {onClick && <Icon name='right' size={16} className='ui-facts__go' />}
          </>
        )
        return onClick ? (
          <Tap key={key} className='ui-facts__row' onClick={onClick}>
            {told}
          </Tap>
        ) : (
          <View key={key} className='ui-facts__row'>
            {told}
          </View>
        )
      })}
    </View>
  )
}
