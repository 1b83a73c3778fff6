import { Input, Textarea } from '@tarojs/components'
import type { PlainInputProps } from './input.types'

// WeChat would cut at 140 by itself; our own limits count code points and never cut what was typed.
const unlimited = -1

/** One input of a mini-program, controlled. */
export function PlainInput(props: PlainInputProps) {
  const { value, onInput, label, multiline, placeholder, type = 'text', disabled, onBlur, onConfirm, className } = props
  const shared = {
    className,
    value,
    placeholder,
    placeholderClass: 'ui-field__placeholder',
    disabled,
    maxlength: unlimited,
    'aria-label': label,
    onInput: (e: { detail: { value: string } }) => onInput(e.detail.value),
    onBlur: () => onBlur?.(),
    onConfirm: () => onConfirm?.(),
  }
  if (multiline) return <Textarea {...shared} autoHeight showConfirmBar={false} cursorSpacing={80} />
  const kind = type === 'tel' ? 'number' : type === 'password' ? 'text' : type
  return <Input {...shared} type={kind} password={type === 'password'} cursorSpacing={80} />
}
