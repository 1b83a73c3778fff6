import { View } from '@tarojs/components'
import { Button } from '../action/button'
import { Tile } from '../action/tile'
import { Card } from '../frame/card'
import { Art, Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface EmptyStateProps {
  art?: 'orders' | 'tasks' | 'people' | 'points' | 'search'
  title: string
  sub?: string
  action?: string
  onAction?: Act
}

/** Nothing here yet: what to do next, and the way to it. */
export function EmptyState({ art = 'orders', title, sub, action, onAction }: EmptyStateProps) {
  return (
    <Card className='ui-empty'>
      <Art name={art} />
      <View className='ui-empty__title'>{title}</View>
      {sub && <View className='ui-empty__sub'>{sub}</View>}
      {action && (
        <Button kind='second' low className='ui-empty__go' onClick={onAction}>
          {action}
        </Button>
      )}
    </Card>
  )
}

interface ErrorStateProps {
  /** What happened. */
  title: string
  /** What is safe. */
  sub?: string
  action?: string
  onAction?: Act
}

/** Something went wrong: what happened, that nothing was lost, and the next step. */
export function ErrorState({ title, sub, action = '再试一次', onAction }: ErrorStateProps) {
  return (
    <View {...{ role: 'alert' }}>
      <Card className='ui-empty'>
        <Tile icon='alert' size={48} tone='paper' />
        <View className='ui-empty__title'>{title}</View>
        {sub && <View className='ui-empty__sub'>{sub}</View>}
        {onAction && (
          <Button kind='second' low className='ui-empty__go' onClick={onAction}>
            {action}
          </Button>
        )}
      </Card>
    </View>
  )
}

interface BannerProps {
  words: string
  action?: string
  onAction?: Act
  icon?: IconName
}

/** One line over the content: no network, waiting to be sent. */
export function Banner({ words, action, onAction, icon = 'offline' }: BannerProps) {
  return (
    <View className='ui-banner' {...{ role: 'status' }}>
      <Icon name={icon} size={20} />
      <View className='grow'>{words}</View>
      {action && (
        <Tap className='ui-banner__act' onClick={onAction}>
          {action}
        </Tap>
      )}
    </View>
  )
}

interface ConflictProps {
  title: string
  /** Who was first, and that it costs nothing. */
  words: string
  primary: { label: string; onClick: Act }
  second?: { label: string; onClick: Act }
}

/** Somebody was faster. */
export function Conflict({ title, words, primary, second }: ConflictProps) {
  return (
    <View {...{ role: 'alert' }}>
      <Card pad>
        <View className='row row--top gap3'>
          <Tile icon='swap' />
          <View className='grow'>
            <View className='ui-conflict__title'>{title}</View>
            <View className='t-sm soft'>{words}</View>
          </View>
        </View>
        <View className='ui-conflict__acts'>
          {second && (
            <Button kind='ghost' low onClick={second.onClick}>
              {second.label}
            </Button>
          )}
          <Button low onClick={primary.onClick}>
            {primary.label}
          </Button>
        </View>
      </Card>
    </View>
  )
}

interface AlertCardProps {
  title: string
  sub?: string
  calls: readonly { label: string; number: string; onClick: Act }[]
}

/** For emergencies: who to call. Yellow, never red, and always on top. */
export function AlertCard({ title, sub, calls }: AlertCardProps) {
  return (
    <View className='ui-alert'>
      <View className='row gap2'>
        <Icon name='alert' size={20} className='ui-alert__icon' />
        <View className='ui-alert__title'>{title}</View>
      </View>
      {sub && <View className='ui-alert__sub'>{sub}</View>}
      <View className='ui-alert__calls'>
        {calls.map(({ label, number, onClick }) => (
          <Tap key={number} className='ui-alert__call' label={`打${label} ${number}`} onClick={onClick}>
            <Icon name='phone' size={16} />
            <View>{`${label} ${number}`}</View>
          </Tap>
        ))}
      </View>
    </View>
  )
}
