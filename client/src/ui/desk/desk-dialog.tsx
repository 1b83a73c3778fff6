import type { ReactNode, RefObject } from 'react'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { useDialog } from '../over/use-dialog'
import { Portal } from '../platform/portal'
import { Tap } from '../platform/tap'
import { Theme } from '../theme'
import './desk-dialog.scss'

interface DeskDialogProps {
  /** The answer, not the name of the dialog. */
  title: string
  sub?: string
  onClose: () => void
  /** DeskButtons; the last is the primary one. */
  bar?: ReactNode
  /** 720 instead of 480. */
  wide?: boolean
  children?: ReactNode
}

/** Stands over the desk until it is answered; its x, the veil and Escape close it. A sheet of the phone in the middle. */
export function DeskDialog({ title, sub, onClose, bar, wide, children }: DeskDialogProps) {
  const box = useDialog(true, onClose)
  return (
    <Portal>
      <Theme className='ui-over desk-over'>
        <div className='ui-veil' onClick={onClose} aria-hidden='true' />
        <div
          className={cx('ui-sheet desk-dialog', wide && 'desk-dialog--wide')}
          // The hook knows an element of the phone too.
          ref={box as RefObject<HTMLDivElement>}
          role='dialog'
          aria-modal='true'
          aria-label={title}
        >
          <header className='desk-dialog__head'>
            <div className='grow'>
              <h2 className='desk-dialog__title'>{title}</h2>
              {sub && <p className='desk-dialog__sub'>{sub}</p>}
            </div>
            <Tap className='desk-panel__tool' label='关上' onClick={onClose}>
              <Icon name='x' size={20} />
            </Tap>
          </header>
          <div className='ui-sheet__body desk-dialog__body'>{children}</div>
          {bar && <footer className='desk-dialog__bar'>{bar}</footer>}
        </div>
      </Theme>
    </Portal>
  )
}
