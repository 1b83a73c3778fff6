import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tile } from '../action/tile'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface CellProps {
  title: string
  sub?: string
  value?: ReactNode
  icon?: IconName
  /** The icon on its ground. */
  tile?: boolean
  arrow?: boolean
  tight?: boolean
  onClick?: Act
  end?: ReactNode
}

/** A row of a card: what it is at the left, what it says at the right. */
export function Cell({ title, sub, value, icon, tile, arrow, tight, onClick, end }: CellProps) {
  const told = (
    <>
      {icon && (tile ? <Tile icon={icon} /> : <Icon name={icon} className='ui-cell__lead' />)}
      <View className='grow'>
        <View className='ui-cell__title'>{title}</View>
        {sub && <View className='t-sm soft'>{sub}</View>}
      </View>
      {value !== undefined && <View className='ui-cell__value'>{value}</View>}
      {end}
      {(arrow ?? Boolean(onClick)) && <Icon name='right' size={16} className='ui-cell__go' />}
    </>
  )
  const names = cx('ui-cell', tight && 'ui-cell--tight')
  if (!onClick) return <View className={names}>{told}</View>
  return (
    <Tap className={names} onClick={onClick}>
      {told}
    </Tap>
  )
}
