import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../cx'

interface HeadProps {
  title: string
  sub?: string
  tint?: boolean
  children?: ReactNode
}

/** The first thing on a screen: one sentence that answers the reader, and one line under it. */
export function Head({ title, sub, tint, children }: HeadProps) {
  return (
    <View className={cx('ui-head', tint && 'ui-head--tint')}>
      <View className='ui-head__title' {...{ role: 'heading' }} aria-level='1'>
        {title}
      </View>
      {sub && <View className='ui-head__sub'>{sub}</View>}
      {children}
    </View>
  )
}
