import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../platform/tap'
import type { Act } from '../types'
import './desk-controls.scss'

interface DeskButtonProps {
  kind?: 'primary' | 'second' | 'ghost'
  icon?: IconName
  onClick?: Act
  disabled?: boolean
  /** Spoken instead of the words. */
  label?: string
  children: ReactNode
}

/** A button of the desk: 44 high, corners of 8. */
export function DeskButton({ kind = 'primary', icon, onClick, disabled, label, children }: DeskButtonProps) {
  return (
    <Tap className={`ui-btn ui-btn--${kind} desk-btn`} onClick={onClick} disabled={disabled} label={label}>
      <span className='ui-btn__wait' aria-hidden='true' />
      {icon && <Icon name={icon} size={20} className='ui-btn__icon' />}
      <span>{children}</span>
    </Tap>
  )
}

interface DeskLinkProps {
  onClick: Act
  /** Spoken instead of the words, where several links say the same. */
  label?: string
  disabled?: boolean
  children: ReactNode
}

/** Words that can be pressed, 28 high. */
export function DeskLink({ children, ...tap }: DeskLinkProps) {
  return (
    <Tap className='desk-link' {...tap}>
      {children}
    </Tap>
  )
}

interface DeskChipsProps<V extends string> {
  items: readonly { value: V; label: string; count?: number }[]
  value: V
  onChange: (value: V) => void
  label: string
  end?: ReactNode
}

/** Filters of a list, with how many each would leave. */
export function DeskChips<V extends string>({ items, value, onChange, label, end }: DeskChipsProps<V>) {
  return (
    <div className='desk-filters'>
      <div className='desk-chips' role='radiogroup' aria-label={label}>
        {items.map((item) => (
          <Tap
            key={item.value}
            className={cx('desk-chip', item.value === value && 'is-on')}
            role='radio'
            checked={item.value === value}
            onClick={() => onChange(item.value)}
          >
            {item.count === undefined ? item.label : `${item.label} ${item.count}`}
          </Tap>
        ))}
      </div>
      {end}
    </div>
  )
}

interface DeskFilterProps {
  onClear: Act
  children: string
}

/** A filter that came with the reader; a press takes it away. */
export function DeskFilter({ onClear, children }: DeskFilterProps) {
  return (
    <div className='desk-chips'>
      <Tap className='desk-chip desk-chip--off is-on' label={`${children}，按一下看全部`} onClick={onClear}>
        <span>{children}</span>
        <Icon name='x' size={16} />
      </Tap>
    </div>
  )
}

interface DeskSearchProps {
  value: string
  onInput: (value: string) => void
  placeholder: string
}

/** Searches the list as one types. */
export function DeskSearch({ value, onInput, placeholder }: DeskSearchProps) {
  return (
    <label className='desk-search'>
      <Icon name='search' size={20} />
      <input
        className='desk-search__input'
        type='search'
        value={value}
        aria-label={placeholder}
        placeholder={placeholder}
        onChange={(e) => onInput(e.target.value)}
      />
    </label>
  )
}
