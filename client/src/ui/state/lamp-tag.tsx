import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon, Shape } from '../icon/icon'
import type { ShapeName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { Act, Lamp } from '../types'

export const shapeOf: Record<Lamp, ShapeName> = { green: 'dot', yellow: 'triangle', red: 'square' }

interface LampTagProps {
  lamp: Lamp
  words: string
  /** Without a ground, for lines of text. */
  plain?: boolean
  /** Opens the rule behind the lamp. */
  onClick?: Act
}

/** Colour, shape and words together; never one of them alone. */
export function LampTag({ lamp, words, plain, onClick }: LampTagProps) {
  const tag = (
    <View className={cx('ui-lamp', `ui-lamp--${lamp}`, plain && 'ui-lamp--plain')}>
      <Shape name={shapeOf[lamp]} />
      <View>{words}</View>
    </View>
  )
  if (!onClick) return tag
  return (
    <Tap className='ui-lamp-tap' label={`${words}，看亮灯规则`} onClick={onClick}>
      {tag}
      {!plain && (
        <View className='ui-lamp-tap__rule'>
          亮灯规则
          <Icon name='right' size={16} />
        </View>
      )}
    </Tap>
  )
}
