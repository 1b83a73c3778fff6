import { Text, View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon, Shape } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { Act, Lamp } from '../types'
import { shapeOf } from './lamp-tag'

interface FiguresProps {
  items: readonly { value: string; unit?: string; label: string; gold?: boolean; onClick?: Act }[]
}

/** Two or three figures beside each other; never added up. */
export function Figures({ items }: FiguresProps) {
  return (
    <View className='ui-figures'>
      {items.map(({ value, unit, label, gold, onClick }) => {
        const told = (
          <>
            <View className={cx('ui-figures__value', gold && 'is-gold')}>
              {value}
              {unit && <Text className='ui-figures__unit'>{unit}</Text>}
            </View>
            <View className='ui-figures__label'>{label}</View>
          </>
        )
        return onClick ? (
          <Tap key={label} className='ui-figures__one' onClick={onClick} label={`${label} ${value} ${unit ?? ''}`}>
            {told}
          </Tap>
        ) : (
          <View key={label} className='ui-figures__one'>
            {told}
          </View>
        )
      })}
    </View>
  )
}

interface StatLinkProps {
  value: string
  label: string
  lamp?: Lamp
  onClick: Act
  selected?: boolean
}

/** A number that opens its list; with a lamp, its shape stands before the words. */
export function StatLink({ value, label, lamp, onClick, selected }: StatLinkProps) {
  return (
    <Tap
      className={cx('ui-stat', lamp && `ui-stat--${lamp}`, selected && 'is-on')}
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

interface MiniLinkProps {
  icon: IconName
  title: string
  sub?: string
  onClick: Act
}

/** A small card that leads on; in pairs. */
export function MiniLink({ icon, title, sub, onClick }: MiniLinkProps) {
  return (
    <Tap className='ui-card ui-card--tap ui-mini' onClick={onClick} label={sub ? `${title}，${sub}` : title}>
      <Icon name={icon} className='ui-mini__icon' />
      <View className='grow'>
        <View className='ui-mini__title'>{title}</View>
        {sub && <View className='ui-mini__sub'>{sub}</View>}
      </View>
    </Tap>
  )
}
