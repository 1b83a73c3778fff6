import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'
import { Avatar } from '../state/tag'
import type { Act } from '../types'

interface PickProps {
  selected: boolean
  onClick: Act
  title: string
  extra?: string
  sub?: string
  /** A name: its surname stands on a disc. */
  avatar?: string
  /** What speaks for it (tick) and what has to be known (but). */
  reasons?: readonly { words: string; but?: boolean }[]
  small?: boolean
}

/** One of several, with the reasons for it. */
export function Pick({ selected, onClick, title, extra, sub, avatar, reasons = [], small }: PickProps) {
  return (
    <Tap
      className={cx('ui-pick', small && 'ui-pick--small', selected && 'is-on')}
      role='radio'
      checked={selected}
      onClick={onClick}
    >
      <View className='ui-pick__row'>
        <View className='ui-pick__dot' />
        {avatar && <Avatar name={avatar} />}
        <View className='grow'>
          <View className='ui-pick__title'>
            <View>{title}</View>
            {extra && <View className='ui-pick__extra'>{extra}</View>}
          </View>
          {sub && <View className='ui-pick__sub'>{sub}</View>}
        </View>
      </View>
      {reasons.length > 0 && (
        <View className='ui-pick__reasons'>
          {reasons.map(({ words, but }) => (
            <View key={words} className={cx('ui-pick__reason', but && 'ui-pick__reason--but')}>
              <Icon name={but ? 'info' : 'check'} size={14} />
              <View>{words}</View>
            </View>
          ))}
        </View>
      )}
    </Tap>
  )
}

/** The group around picks. */
export function Picks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View className='ui-picks' {...{ role: 'radiogroup' }} aria-label={label}>
      {children}
    </View>
  )
}
