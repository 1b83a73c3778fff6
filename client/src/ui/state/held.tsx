import { View } from '@tarojs/components'
import { cx } from '../cx'
import type { Lamp } from '../types'

interface HeldProps {
  /** Oldest first. `share` is any length of time: only how they compare is drawn. `lamp` colours the one who holds it now. */
  items: readonly { who: string; share: number; words: string; lamp?: Lamp }[]
}

/** Who held something how long: a name, a bar and the time in words. */
export function Held({ items }: HeldProps) {
  const longest = Math.max(1, ...items.map(({ share }) => share))
  return (
    <View className='ui-held' {...{ role: 'list' }}>
      {items.map(({ who, share, words, lamp }) => (
        <View key={who} className='ui-held__row' {...{ role: 'listitem' }}>
          <View className='ui-held__who'>{who}</View>
          <View className='ui-held__track' aria-hidden='true'>
            <View
              className={cx('ui-held__bar', lamp && `ui-held__bar--${lamp}`)}
              style={{ width: `${Math.round((share / longest) * 100)}%` }}
            />
          </View>
          <View className='ui-held__words'>{words}</View>
        </View>
      ))}
    </View>
  )
}
