import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tile } from '../action/tile'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import { Tag } from '../state/tag'
import type { Act } from '../types'
import { cx } from '../cx'

interface EntryProps {
  icon?: IconName
  title: string
  tag?: string
  sub?: string
  amount: string
  plus?: boolean
  after?: string
  onClick?: Act
}

/** One line of a statement: what for, when, how much, and what was left after it. */
export function Entry({ icon = 'coin', title, tag, sub, amount, plus, after, onClick }: EntryProps) {
  const told = (
    <>
      <Tile icon={icon} tone={plus ? 'gold' : 'paper'} />
      <View className='grow'>
        <View className='row gap2'>
          <View className='ui-entry__title'>{title}</View>
          {tag && <Tag tone='gold'>{tag}</Tag>}
        </View>
        {sub && <View className='t-sm soft'>{sub}</View>}
      </View>
      <View className='ui-entry__amount'>
        <View className={cx('ui-entry__number', plus && 'is-plus')}>{amount}</View>
        {after && <View className='t-sm soft'>{after}</View>}
      </View>
    </>
  )
  if (!onClick) return <View className='ui-entry'>{told}</View>
  return (
    <Tap className='ui-entry' onClick={onClick} label={[title, tag, sub, amount, after].filter(Boolean).join('，')}>
      {told}
    </Tap>
  )
}

/** The lines of a statement. */
export function Entries({ children }: { children: ReactNode }) {
  return <View className='ui-entries'>{children}</View>
}
