import { View } from '@tarojs/components'

interface TagProps {
  tone?: 'brand' | 'gold' | 'paper' | 'green' | 'yellow'
  children: string
}

/** A few words on a small ground. */
export function Tag({ tone = 'brand', children }: TagProps) {
  return <View className={`ui-tag ui-tag--${tone}`}>{children}</View>
}

/** The surname on a disc. */
export function Avatar({ name, size = 44 }: { name: string; size?: 36 | 44 | 56 }) {
  return (
    <View className={`ui-avatar ui-avatar--${size}`} aria-hidden='true'>
      {[...name][0]}
    </View>
  )
}
