import { Text, View } from '@tarojs/components'
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
            {title}
            {extra && <Text className='ui-pick__extra'>{extra}</Text>}
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

interface PostsProps {
  items: readonly { key: string; title: string; sub: string }[]
  value: string
  onChange: (key: string) => void
}

/** The posts one person holds; one tap changes it. */
export function Posts({ items, value, onChange }: PostsProps) {
  return (
    <View className='ui-posts' {...{ role: 'radiogroup' }} aria-label='现在的身份'>
      {items.map(({ key, title, sub }) => (
        <Tap
          key={key}
          className={cx('ui-posts__one', key === value && 'is-on')}
          role='radio'
          checked={key === value}
          onClick={() => onChange(key)}
        >
          <View className='ui-posts__title'>{title}</View>
          <View className='ui-posts__sub'>{sub}</View>
        </Tap>
      ))}
    </View>
  )
}
