import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface CardProps {
  pad?: boolean
  onClick?: Act
  /** Spoken instead of the content of a card that can be tapped. */
  label?: string
  className?: string
  children: ReactNode
}

/** The only container. */
export function Card({ pad, onClick, label, className, children }: CardProps) {
  const names = cx('ui-card', pad && 'ui-card--pad', className)
  if (!onClick) return <View className={names}>{children}</View>
  return (
    <Tap className={cx(names, 'ui-card--tap')} label={label} onClick={onClick}>
      {children}
    </Tap>
  )
}

/** A card of rows with hairlines between them. */
export function Cells({ children }: { children: ReactNode }) {
  return <View className='ui-card ui-cells'>{children}</View>
}
