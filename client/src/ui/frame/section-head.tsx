import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface SectionHeadProps {
  title: string
  more?: string
  onMore?: Act
  note?: string
}

/** The 44 px head of a card's section; the way to the rest is at its right. */
export function SectionHead({ title, more, onMore, note }: SectionHeadProps) {
  return (
    <View className='ui-section-head'>
      <View className='ui-section-head__title' {...{ role: 'heading' }} aria-level='2'>
        {title}
      </View>
      {more && (
        <Tap className='ui-section-head__more' label={`${title}，${more}`} onClick={onMore}>
          {more}
          <Icon name='right' size={16} />
        </Tap>
      )}
      {note && <View className='ui-section-head__note'>{note}</View>}
    </View>
  )
}
