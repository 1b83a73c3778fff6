import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { PlainInput } from '../platform/input'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface SearchFieldProps {
  value: string
  onInput: (value: string) => void
  placeholder: string
  onConfirm?: Act
  onVoice?: Act
}

/** One line to search with. */
export function SearchField({ value, onInput, placeholder, onConfirm, onVoice }: SearchFieldProps) {
  return (
    <View className='ui-search' {...{ role: 'search' }}>
      <Icon name='search' size={20} />
      <PlainInput
        className='ui-search__input'
        value={value}
        onInput={onInput}
        label={placeholder}
        placeholder={placeholder}
        onConfirm={onConfirm}
      />
      {value !== '' && (
        <Tap className='ui-search__end' label='清空' onClick={() => onInput('')}>
          <Icon name='x' size={20} />
        </Tap>
      )}
      {value === '' && onVoice && (
        <Tap className='ui-search__end ui-search__end--mic' label='说给它听' onClick={onVoice}>
          <Icon name='mic' />
        </Tap>
      )}
    </View>
  )
}
