import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '../frame/card'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'
import { useLook } from '../theme'
import type { Act, Lamp, Step } from '../types'
import { LampTag } from './lamp-tag'
import { StepBar } from './step-bar'
import { Stars } from '../ask/stars'
import { cx } from '../cx'

export interface OrderCardProps {
  title: string
  sub?: string
  lamp?: Lamp
  lampWords?: string
  steps?: readonly Step[]
  now?: number
  /** A word instead of the lamp, for orders whose clock stands still. */
  state?: string
  stateTone?: 'do' | 'rest'
  meta?: ReactNode
  /** Stands under the card's link, for buttons. */
  foot?: ReactNode
  onClick: Act
  label?: string
}

/** One running order as a sentence, a lamp and its steps; the whole card is the link. */
export function OrderCard(props: OrderCardProps) {
  const { title, sub, lamp, lampWords = '', steps, now = 0, state, stateTone, meta, foot, onClick, label } = props
  const { elder } = useLook()
  const bar = steps && <StepBar steps={steps} now={now} />
  const line = (
    <View className='ui-order__line'>
      <View className='ui-order__sub'>{sub}</View>
      {lamp && <LampTag lamp={lamp} words={lampWords} plain />}
      {state && <State tone={stateTone}>{state}</State>}
      {!elder && <Icon name='right' size={16} className='ui-order__go' />}
    </View>
  )
  return (
    <Card className='ui-order'>
      <Tap
        className='ui-order__link'
        onClick={onClick}
        label={label ?? [title, sub, lampWords, state].filter(Boolean).join('，')}
      >
        <View className='ui-order__title'>{title}</View>
        {elder ? bar : line}
        {elder ? line : bar}
        {meta}
      </Tap>
      {foot && <View className='ui-order__foot'>{foot}</View>}
    </Card>
  )
}

function State({ tone = 'rest', children }: { tone?: 'do' | 'rest'; children: string }) {
  return <View className={cx('ui-state', `ui-state--${tone}`)}>{children}</View>
}

interface OrderRowProps {
  title: string
  sub?: string
  state?: string
  stateTone?: 'do' | 'rest'
  stars?: number
  onClick: Act
}

/** A waiting or ended order: one row of a card, without steps. */
export function OrderRow({ title, sub, state, stateTone, stars, onClick }: OrderRowProps) {
  return (
    <Tap className='ui-order-row' onClick={onClick} label={[title, sub, state].filter(Boolean).join('，')}>
      <View className='grow'>
        <View className='ui-order-row__title'>{title}</View>
        {sub && <View className='t-sm soft'>{sub}</View>}
      </View>
      {stars !== undefined && <Stars value={stars} />}
      {state && <State tone={stateTone}>{state}</State>}
      <Icon name='right' size={16} className='ui-order__go' />
    </Tap>
  )
}
