import type { TapProps } from './tap.types'
import { cx } from '../cx'
import { useGuard } from '../use-guard'

/** Anything that can be tapped, on the web: a real button, so that keyboard, focus and roles come with it. */
export function Tap(props: TapProps) {
  const { className, children, onClick, label, role = 'button' } = props
  const { checked, selected, expanded, pressed, current, disabled } = props
  const { busy, run } = useGuard(onClick)
  return (
    <button
      type='button'
      className={cx('ui-tap', className, busy && 'is-busy', disabled && 'is-disabled')}
      role={role === 'button' ? undefined : role}
      disabled={disabled}
      onClick={run}
      aria-label={label}
      aria-checked={checked}
      aria-selected={selected}
      aria-expanded={expanded}
      aria-pressed={pressed}
      aria-current={current}
      aria-busy={busy || undefined}
    >
      {children}
    </button>
  )
}
