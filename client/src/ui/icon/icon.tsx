import { View } from '@tarojs/components'
import { cx } from '../cx'
import { DRAWINGS, type DrawingName } from './drawings'
import type { IconName, ShapeName } from './icons'

interface IconProps {
  name: IconName
  size?: 12 | 14 | 16 | 20 | 22 | 24 | 28 | 32 | 36 | 40
  /** Spoken; without it the icon is decoration. */
  label?: string
  className?: string
}

const spoken = (label?: string) => (label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })

/** One icon in the colour of the words around it. */
export function Icon({ name, size = 24, label, className }: IconProps) {
  return <View className={cx('ui-icon', `ui-icon--s${size}`, `ui-icon--${name}`, className)} {...spoken(label)} />
}

/** A lamp's shape in the colour of the words around it. */
export function Shape({ name }: { name: ShapeName }) {
  return <View className={`ui-shape ui-shape--${name}`} aria-hidden='true' />
}

/** A drawing of several tones. */
export function Art({ name, className }: { name: DrawingName; className?: string }) {
  return (
    <View className={cx('ui-art', `ui-art--${name}`, className)} aria-hidden='true'>
      {DRAWINGS[name].layers.map((layer, i) => (
        <View key={i} className={`ui-art__layer ui-art__layer--${layer.tone} ui-art--${name}-${i}`} />
      ))}
    </View>
  )
}
