import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { Portal } from '../platform/portal'
import { Tap } from '../platform/tap'
import { Theme } from '../theme'
import { useDialog } from './use-dialog'

interface SheetProps {
  open: boolean
  /** The answer, not the name of the sheet. */
  title: string
  sub?: string
  onClose: () => void
  /** Its own ActionBar. */
  bar?: ReactNode
  children?: ReactNode
}

/** Rises over the page; closed by its x, the veil behind it and Escape. */
export function Sheet({ open, title, sub, onClose, bar, children }: SheetProps) {
  const box = useDialog(open, onClose)
  if (!open) return null
  return (
    <Portal>
      <Theme className='ui-over'>
        <View className='ui-veil' onClick={onClose} catchMove aria-hidden='true' />
        <View className='ui-sheet' ref={box} {...{ role: 'dialog' }} aria-modal='true' aria-label={title}>
          <View className='ui-sheet__head'>
            <View className='grow'>
              <View className='ui-sheet__title' {...{ role: 'heading' }} aria-level='2'>
                {title}
              </View>
              {sub && <View className='ui-sheet__sub'>{sub}</View>}
            </View>
            <Tap className='ui-sheet__x' label='关上' onClick={onClose}>
              <Icon name='x' />
            </Tap>
          </View>
          <View className='ui-sheet__body'>{children}</View>
          {bar}
        </View>
      </Theme>
    </Portal>
  )
}
