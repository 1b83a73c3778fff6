import { Button, Field, useAppearance } from '../../../ui'
import type { SmsCode } from '../use-sms-code'

/** A phone number, the button that sends it a code, and the code. */
export function SmsFields({ sms, label = '手机号' }: { sms: SmsCode; label?: string }) {
  const { elder } = useAppearance()
  const send = (
    <Button
      kind='second'
      low
      loading={sms.isSending}
      disabled={sms.waiting > 0}
      label={sms.waiting > 0 ? `${sms.waiting} 秒后可以再发` : '发验证码'}
      onClick={sms.send}
    >
      {sms.waiting > 0 ? `${sms.waiting} 秒` : '发验证码'}
    </Button>
  )
  return (
    <>
      <Field
        label={label}
        type='tel'
        autoComplete='tel'
        value={sms.phone}
        onInput={sms.setPhone}
        placeholder='11 位手机号'
        error={sms.problems.phone}
        // Eleven large digits need the whole line.
        end={elder ? undefined : send}
      />
      {elder && send}
      <Field
        label='验证码'
        type='number'
        autoComplete='one-time-code'
        value={sms.code}
        onInput={sms.setCode}
        placeholder='短信里的 6 位数字'
        error={sms.problems.code}
      />
    </>
  )
}
