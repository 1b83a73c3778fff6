import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'

interface ConsentProps {
  checked: boolean
  onChange: (on: boolean) => void
  children: ReactNode
}

/** A box of 24 in a row of 44; never ticked beforehand. */
export function Consent({ checked, onChange, children }: ConsentProps) {
  return (
    <Tap className='ui-consent' role='checkbox' checked={checked} onClick={() => onChange(!checked)}>
      <View className={cx('ui-consent__box', checked && 'is-on')}>
        {checked && <Icon name='check-bold' size={16} />}
      </View>
      <View className='grow'>{children}</View>
    </Tap>
  )
}

interface SwitchProps {
  checked: boolean
  onChange: (on: boolean) => void
  label: string
}

/** On or off, at once. */
export function Switch({ checked, onChange, label }: SwitchProps) {
  return (
    <Tap className='ui-switch' role='switch' checked={checked} label={label} onClick={() => onChange(!checked)}>
      <View className={cx('ui-switch__track', checked && 'is-on')}>
        <View className='ui-switch__knob' />
      </View>
    </Tap>
  )
}

interface StepperProps {
  value: number
  onChange: (value: number) => void
  min: number
  max: number
  step?: number
  /** The number as people say it. */
  words: (value: number) => string
  label: string
}

/** A number in steps. */
export function Stepper({ value, onChange, min, max, step = 1, words, label }: StepperProps) {
  const to = (next: number) => onChange(Math.min(max, Math.max(min, next)))
  return (
    <View className='ui-stepper' {...{ role: 'group' }} aria-label={label}>
      <Tap
        className='ui-stepper__end'
        label={`${label}少一点`}
        disabled={value <= min}
        onClick={() => to(value - step)}
      >
        <Icon name='minus' size={20} />
      </Tap>
      <View className='ui-stepper__value' aria-live='polite'>
        {words(value)}
      </View>
      <Tap
        className='ui-stepper__end'
        label={`${label}多一点`}
        disabled={value >= max}
        onClick={() => to(value + step)}
      >
        <Icon name='plus' size={20} />
      </Tap>
    </View>
  )
}
