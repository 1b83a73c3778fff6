import { useId, type ReactNode } from 'react'
import { codePoints } from '#shared/text/code-points'
import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../platform/tap'
import './desk-form.scss'

interface AskProps {
  label: string
  hint?: string
  error?: string
  /** False adds （可不填） to the label. */
  required?: boolean
}

interface DeskFieldProps extends AskProps {
  value: string
  onInput: (value: string) => void
  /** `date` is 2026-11-18, `datetime-local` 2026-11-18T14:12: the wall clock, no zone. */
  type?: 'text' | 'tel' | 'password' | 'date' | 'datetime-local'
  multiline?: boolean
  placeholder?: string
  /** Code points. Longer text is kept and told as an error, never cut. */
  max?: number
  disabled?: boolean
  autoComplete?: string
}

/** One question of a desk form: label above, 40 high, hint or error below. */
export function DeskField({ label, hint, error, required, multiline, type = 'text', max, ...rest }: DeskFieldProps) {
  const id = useId()
  const over = max === undefined ? 0 : codePoints(rest.value) - max
  const wrong = error ?? (over > 0 ? `多写了 ${over} 个字` : undefined)
  const input = {
    className: cx('desk-input', multiline && 'desk-input--tall'),
    id,
    value: rest.value,
    placeholder: rest.placeholder,
    disabled: rest.disabled,
    autoComplete: rest.autoComplete ?? 'off',
    'aria-invalid': wrong !== undefined || undefined,
    'aria-describedby': (wrong ?? hint) ? `${id}-told` : undefined,
  }
  return (
    <Ask id={id} label={label} hint={hint} error={wrong} required={required}>
      {multiline ? (
        <textarea {...input} rows={4} onChange={(event) => rest.onInput(event.target.value)} />
      ) : (
        <input {...input} type={type} onChange={(event) => rest.onInput(event.target.value)} />
      )}
    </Ask>
  )
}

interface DeskSelectProps<V extends string> extends AskProps {
  items: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
  disabled?: boolean
}

/** One of a closed list. */
export function DeskSelect<V extends string>(props: DeskSelectProps<V>) {
  const { label, hint, error, required, items, value, onChange, disabled } = props
  const id = useId()
  return (
    <Ask id={id} label={label} hint={hint} error={error} required={required}>
      <select
        className='desk-input desk-input--select'
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={(error ?? hint) ? `${id}-told` : undefined}
        onChange={(event) => onChange(event.target.value as V)}
      >
        {items.map((item) => (
          <option key={item.value} value={item.value}>
            {item.label}
          </option>
        ))}
      </select>
    </Ask>
  )
}

function Ask({ id, label, hint, error, required, children }: AskProps & { id: string; children: ReactNode }) {
  const told = error ?? hint
  return (
    <div className={cx('desk-ask', error !== undefined && 'is-wrong')}>
      <label className='desk-ask__label' htmlFor={id}>
        {label}
        {required === false && '（可不填）'}
      </label>
      {children}
      {told && (
        <p className='desk-ask__told' id={`${id}-told`} role={error === undefined ? undefined : 'alert'}>
          {told}
        </p>
      )}
    </div>
  )
}

/** Fields beside each other, as many as there is room for. */
export function DeskFields({ children }: { children: ReactNode }) {
  return <div className='desk-fields'>{children}</div>
}

interface DeskCheckProps {
  checked: boolean
  onChange: (on: boolean) => void
  children: string
}

/** On or off, with its words: 28 high. */
export function DeskCheck({ checked, onChange, children }: DeskCheckProps) {
  return (
    <Tap className='desk-check' role='checkbox' checked={checked} onClick={() => onChange(!checked)}>
      <span className={cx('desk-check__box', checked && 'is-on')}>
        {checked && <Icon name='check-bold' size={14} />}
      </span>
      <span>{children}</span>
    </Tap>
  )
}
