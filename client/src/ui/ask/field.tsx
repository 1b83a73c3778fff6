import { codePoints } from '#shared/text/code-points'
import { View } from '@tarojs/components'
import { useId, type ReactNode } from 'react'
import { cx } from '../cx'
import { PlainInput } from '../platform/input'
import type { PlainInputProps } from '../platform/input.types'

interface FieldProps extends Pick<
  PlainInputProps,
  | 'value'
  | 'onInput'
  | 'multiline'
  | 'placeholder'
  | 'type'
  | 'required'
  | 'disabled'
  | 'autoComplete'
  | 'onBlur'
  | 'onConfirm'
> {
  label: string
  hint?: string
  error?: string
  /** Code points. Longer text is kept and told as an error, never cut. */
  max?: number
  hideLabel?: boolean
  end?: ReactNode
}

/** One question with its answer: label, input, hint or error, and a counter where length is limited. */
export function Field({ label, hint, error, max, hideLabel, end, ...input }: FieldProps) {
  const id = useId()
  const length = codePoints(input.value)
  const over = max !== undefined && length > max
  const wrong = error ?? (over ? `多写了 ${length - max} 个字` : undefined)
  const told = wrong ?? hint
  return (
    <View className={cx('ui-field', wrong !== undefined && 'is-wrong')}>
      {!hideLabel && (
        <View className='ui-field__head' aria-hidden='true'>
          <View className='ui-field__label'>
            {label}
            {input.required === false && '（可不填）'}
          </View>
          {max !== undefined && (
            <View className={cx('ui-field__count', over && 'is-over')}>
              {length} / {max}
            </View>
          )}
        </View>
      )}
      <View className={cx('ui-field__box', input.multiline && 'ui-field__box--tall')}>
        <PlainInput
          {...input}
          className={cx('ui-field__input', input.multiline && 'ui-field__input--tall')}
          label={label}
          invalid={wrong !== undefined}
          describedBy={told ? id : undefined}
        />
        {end}
      </View>
      {told && (
        <View
          className={cx('ui-field__told', wrong !== undefined && 'is-wrong')}
          id={id}
          {...{ role: wrong ? 'alert' : undefined }}
        >
          {told}
        </View>
      )}
    </View>
  )
}
