import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { useLook } from '../theme'
import type { Step } from '../types'

interface StepBarProps {
  steps: readonly Step[]
  /** Index of the present step; steps.length when all are done. */
  now: number
  /** Came to an end before its last step: nothing is going on any more. */
  ended?: boolean
}

const stateOf = (i: number, now: number, ended?: boolean) => (i < now ? 'done' : i === now && !ended ? 'now' : 'later')
const spoken = { done: '已办好', now: '正在这一步', later: '还没到' }

/** Where an order stands. In the large-type version five plain segments whose name says the step. */
export function StepBar({ steps, now, ended }: StepBarProps) {
  const { elder } = useLook()
  const step = Math.min(now + 1, steps.length)
  const label = `一共 ${steps.length} 步，走到第 ${step} 步，${steps[step - 1]?.label ?? ''}`
  if (elder)
    return (
      <View className='ui-segments' {...{ role: 'img' }} aria-label={label}>
        {steps.map(({ label }, i) => (
          <View key={label} className={cx('ui-segments__one', i <= now && !(ended && i === now) && 'is-on')} />
        ))}
      </View>
    )
  return (
    <View className='ui-steps' {...{ role: 'list' }} aria-label={label}>
      {steps.map(({ label, time }, i) => {
        const state = stateOf(i, now, ended)
        return (
          <View
            key={label}
            className={`ui-step ui-step--${state}`}
            {...{ role: 'listitem' }}
            aria-label={[label, spoken[state], time].filter(Boolean).join('，')}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <View className='ui-step__line' />
            <View className='ui-step__node'>{state === 'done' && <Icon name='check-bold' size={12} />}</View>
            <View className='ui-step__label'>{label}</View>
            {time && <View className='ui-step__time'>{time}</View>}
          </View>
        )
      })}
    </View>
  )
}
