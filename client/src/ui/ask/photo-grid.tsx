import { View } from '@tarojs/components'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Picture } from '../platform/picture'
import { Tap } from '../platform/tap'
import type { Act } from '../types'

interface PhotoGridProps {
  photos: readonly { key: string; src: string; state?: 'ready' | 'uploading' | 'failed'; alt?: string }[]
  max?: number
  addLabel?: string
  onAdd?: Act
  onDelete?: (key: string) => void
  onOpen?: (key: string) => void
  onRetry?: (key: string) => void
}

/** Photos one chooses: look, delete, try again, add more up to `max`. */
export function PhotoGrid({ photos, max = 4, addLabel = '加照片', onAdd, onDelete, onOpen, onRetry }: PhotoGridProps) {
  return (
    <View className='ui-photos'>
      {photos.map(({ key, src, state = 'ready', alt }, i) => {
        const name = alt ?? `第 ${i + 1} 张照片`
        return (
          <View key={key} className='ui-photos__cell'>
            <Tap
              className={cx('ui-photos__photo', `ui-photos__photo--${state}`)}
              label={
                state === 'failed'
                  ? `${name}没传上去，再传一次`
                  : state === 'uploading'
                    ? `${name}，正在传`
                    : `看${name}`
              }
              onClick={() => (state === 'failed' ? onRetry?.(key) : onOpen?.(key))}
            >
              <Picture className='ui-photos__img' src={src} alt='' />
              {state === 'uploading' && <View className='ui-photos__told'>正在传</View>}
              {state === 'failed' && (
                <View className='ui-photos__told'>
                  <Icon name='redo' size={20} />
                  <View>再传</View>
                </View>
              )}
            </Tap>
            {onDelete && (
              <Tap className='ui-photos__delete' label={`删掉${name}`} onClick={() => onDelete(key)}>
                <View className='ui-photos__x'>
                  <Icon name='x-bold' size={12} />
                </View>
              </Tap>
            )}
          </View>
        )
      })}
      {onAdd && photos.length < max && (
        <View className='ui-photos__cell'>
          <Tap className='ui-photos__add' label={`${addLabel}，还能加 ${max - photos.length} 张`} onClick={onAdd}>
            <Icon name='camera' />
            <View>{addLabel}</View>
          </Tap>
        </View>
      )}
    </View>
  )
}
