import type { PlainInputProps } from './input.types'

const kinds = { text: 'text', number: 'text', digit: 'text', tel: 'tel', idcard: 'text', password: 'password' } as const
const modes = {
  text: 'text',
  number: 'numeric',
  digit: 'decimal',
  tel: 'tel',
  idcard: 'text',
  password: 'text',
} as const

/** One input of the web page, controlled: the browser's own, so that labels, IME and autofill work. */
export function PlainInput(props: PlainInputProps) {
  const {
    value,
    onInput,
    label,
    multiline,
    placeholder,
    type = 'text',
    disabled,
    invalid,
    required,
    describedBy,
  } = props
  const shared = {
    className: props.className,
    value,
    placeholder,
    disabled,
    'aria-label': label,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
    'aria-describedby': describedBy,
    onBlur: () => props.onBlur?.(),
  }
  if (multiline) return <textarea {...shared} rows={2} onChange={(e) => onInput(e.target.value)} />
  return (
    <input
      {...shared}
      type={kinds[type]}
      inputMode={modes[type]}
      autoComplete={props.autoComplete}
      onChange={(e) => onInput(e.target.value)}
      onKeyDown={(e) => e.key === 'Enter' && !e.nativeEvent.isComposing && props.onConfirm?.()}
    />
  )
}
