import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Shape } from '../icon/icon'
import { Tap } from '../platform/tap'
import type { Act, Lamp } from '../types'
import { shapeOf } from './lamp-tag'

interface StatLinkProps {
  value: string
  label: string
  lamp?: Lamp
  onClick: Act
  selected?: boolean
}

/** A number that opens its list; with a lamp, its shape stands before the words. None of it is no alarm. */
export function StatLink({ value, label, lamp, onClick, selected }: StatLinkProps) {
  return (
    <Tap
      className={cx('ui-stat', lamp && value !== '0' && `ui-stat--${lamp}`, selected && 'is-on')}
      onClick={onClick}
      label={`${label} ${value} 件`}
      current={selected ? 'true' : undefined}
    >
      <View className='ui-stat__value'>{value}</View>
      <View className='ui-stat__label'>
        {lamp && <Shape name={shapeOf[lamp]} />}
        <View>{label}</View>
      </View>
    </Tap>
  )
}
