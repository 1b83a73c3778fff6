import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'
import type { Act } from '../types'
import { Avatar, Tag } from './tag'

interface PersonChipProps {
  name: string
  tag?: string
  org?: string
  words?: string
  onClick?: Act
  end?: ReactNode
}

/** Who holds it: surname, what they are, where they belong, what they said. */
export function PersonChip({ name, tag, org, words, onClick, end }: PersonChipProps) {
  const told = (
    <>
      <Avatar name={name} />
      <View className='grow'>
        <View className='ui-person__line'>
          <View className='ui-person__name'>{name}</View>
          {tag && <Tag>{tag}</Tag>}
          {org && <View className='t-sm soft'>{org}</View>}
        </View>
        {words && <View className='t-sm soft typed'>{words}</View>}
      </View>
      {end}
      {onClick && <Icon name='right' size={20} className='ui-person__go' />}
    </>
  )
  if (!onClick) return <View className='ui-person'>{told}</View>
  return (
    <Tap className='ui-person' onClick={onClick} label={[name, tag, org, words].filter(Boolean).join('，')}>
      {told}
    </Tap>
  )
}
