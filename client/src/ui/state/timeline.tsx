import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface TimelineProps {
  /** Newest first. */
  items: readonly { key: string; time: string; words: string; who?: string; photos?: ReactNode }[]
}

/** What happened, newest first. */
export function Timeline({ items }: TimelineProps) {
  return (
    <View className='ui-timeline' {...{ role: 'list' }}>
      {items.map(({ key, time, words, who, photos }) => (
        <View key={key} className='ui-timeline__item' {...{ role: 'listitem' }}>
          <View className='ui-timeline__time'>{time}</View>
          <View className='grow typed'>
            {words}
            {who && <View className='t-sm soft'>{who}</View>}
            {photos && <View className='ui-timeline__photos'>{photos}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
