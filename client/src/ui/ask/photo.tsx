import { View } from '@tarojs/components'
import { Picture } from '../platform/picture'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface PhotoProps {
  src: string
  alt: string
  size?: 64 | 68 | 72 | 'wide'
  /** How many there are behind this one. */
  count?: number
  /** A word on the photo, such as 办之前. */
  caption?: string
  onClick?: Act
}

/** One photo on its tile. */
export function Photo({ src, alt, size = 72, count, caption, onClick }: PhotoProps) {
  const shown = (
    <>
      <Picture className='ui-photo__img' src={src} alt={onClick ? '' : alt} />
      {caption && <View className='ui-photo__caption'>{caption}</View>}
      {count !== undefined && count > 1 && <View className='ui-photo__count'>{`${count} 张`}</View>}
    </>
  )
  const names = `ui-photo ui-photo--${size}`
  if (!onClick) return <View className={names}>{shown}</View>
  return (
    <Tap
      className={names}
      label={count && count > 1 ? `${alt}，看 ${count} 张照片` : `${alt}，看大图`}
      onClick={onClick}
    >
      {shown}
    </Tap>
  )
}
