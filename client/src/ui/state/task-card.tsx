import { Text, View } from '@tarojs/components'
import { Button } from '../action/button'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { PointsTag } from '../points/points-tag'
import { Tap } from '../platform/tap'
import type { Act, Lamp } from '../types'
import { LampTag } from './lamp-tag'
import { Tag } from './tag'

export interface TaskCardProps {
  title: string
  desc?: string
  needs?: readonly string[]
  /** Building only: who lives there is told after accepting. */
  place: string
  distance?: string
  lamp?: Lamp
  lampWords?: string
  points?: string
  action?: string
  actionKind?: 'primary' | 'second'
  onAction?: Act
  onClick?: Act
}

/** One thing that waits for help: what, where, until when, what it brings, and the button. */
export function TaskCard(props: TaskCardProps) {
  const { title, desc, needs = [], place, distance, lamp, lampWords = '', points, onClick } = props
  const { action, actionKind = 'second', onAction } = props
  const told = (
    <>
      <View className='ui-task__head'>
        <View className='ui-task__title'>{title}</View>
        {points && <PointsTag>{points}</PointsTag>}
      </View>
      {desc && <View className='ui-task__desc'>{desc}</View>}
      {needs.length > 0 && (
        <View className='ui-task__needs'>
          {needs.map((need) => (
            <Tag key={need} tone='paper'>
              {need}
            </Tag>
          ))}
        </View>
      )}
      <View className='ui-task__where'>
        <Icon name='walk' size={20} className='ui-task__walk' />
        <Text className='ui-task__place'>{place}</Text>
        {distance && <Text className='soft'>{distance}</Text>}
      </View>
      {lamp && <LampTag lamp={lamp} words={lampWords} plain />}
    </>
  )
  return (
    <View className={cx('ui-card', 'ui-task', Boolean(action) && 'ui-task--act')}>
      {onClick ? (
        <Tap
          className='ui-task__told'
          onClick={onClick}
          label={[title, place, distance, lampWords, points].filter(Boolean).join('，')}
        >
          {told}
        </Tap>
      ) : (
        <View className='ui-task__told'>{told}</View>
      )}
      {action && (
        <View className='ui-task__act'>
          <Button kind={actionKind} low onClick={onAction} label={`${action}：${title}`}>
            {action}
          </Button>
        </View>
      )}
    </View>
  )
}
