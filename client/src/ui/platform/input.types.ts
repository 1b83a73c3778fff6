import type { Act } from '../types'

export interface PlainInputProps {
  value: string
  onInput: (value: string) => void
  label: string
  multiline?: boolean
  placeholder?: string
  type?: 'text' | 'number' | 'digit' | 'tel' | 'idcard' | 'password'
  /** What the browser may fill in (web only). */
  autoComplete?: 'one-time-code' | 'tel'
  disabled?: boolean
  invalid?: boolean
  required?: boolean
  /** id of the element that explains the field (web only). */
  describedBy?: string
  onBlur?: Act
  onConfirm?: Act
  className?: string
}
