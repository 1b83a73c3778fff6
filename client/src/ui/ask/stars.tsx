import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'

interface StarsProps {
  value: number
  /** Without it the stars are small and only tell. */
  onChange?: (value: number) => void
  /** One word for each star; the word is the value. */
  words?: readonly string[]
}

const all = [1, 2, 3, 4, 5]
const usual = ['很不满意', '不满意', '一般', '满意', '很满意']

/** One to five stars, with the word that says what they mean. */
export function Stars({ value, onChange, words = usual }: StarsProps) {
  if (!onChange)
    return (
      <View className='ui-stars-mini' {...{ role: 'img' }} aria-label={`${value} 星`}>
        {all.map((n) => (
          <Icon key={n} name={n <= value ? 'star-full' : 'star-line'} size={14} />
        ))}
      </View>
    )
  return (
    <View>
      <View className='ui-stars' {...{ role: 'radiogroup' }} aria-label='打几星'>
        {all.map((n) => (
          <Tap
            key={n}
            className={cx('ui-stars__one', n <= value && 'is-on')}
            role='radio'
            checked={n === value}
            label={`${n} 星，${words[n - 1] ?? ''}`}
            onClick={() => onChange(n)}
          >
            <Icon name={n <= value ? 'star-full' : 'star-line'} size={40} />
          </Tap>
        ))}
      </View>
      <View className='ui-stars__word' aria-hidden='true'>
        {words[value - 1] ?? '点一下星星'}
      </View>
    </View>
  )
}
