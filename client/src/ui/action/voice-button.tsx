import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface VoiceButtonProps {
  state: 'idle' | 'listening' | 'busy'
  label?: string
  onPress: Act
}

const words = { idle: '说给它听，自动变成字', listening: '正在听，说完再按一下', busy: '正在变成字' }

/** Press to speak, press again to stop; holding is no condition, so that every hand can. */
export function VoiceButton({ state, label, onPress }: VoiceButtonProps) {
  return (
    <Tap className={cx('ui-voice', `ui-voice--${state}`)} disabled={state === 'busy'} onClick={onPress}>
      <View className='ui-voice__mic'>
        <Icon name='mic' />
      </View>
      <View aria-live='polite'>{state === 'idle' ? (label ?? words.idle) : words[state]}</View>
    </Tap>
  )
}
