import { useState } from 'react'
import type { BodyOf } from '#shared/contract/api.contract'
import { MOBILE, SIX_DIGITS } from '#shared/contract/field.rules'
import { now, useNow } from '../../lib/clock'
import { api } from '../../lib/request'
import { toast, useAction } from '../../lib/use-action'

export type SmsPurpose = BodyOf<'POST /sms-codes'>['purpose']

/** A phone number and the code sent to it: what is typed, what is wrong with it, and the wait before another one. */
export const useSmsCode = (purpose: SmsPurpose) => {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [againAt, setAgainAt] = useState(0)
  const [isAsking, setIsAsking] = useState(false)
  const at = useNow(againAt > 0 ? 1_000 : undefined)
  // The moment after a tap the shown time may still be the second before.
  const waiting = Math.max(0, Math.ceil((againAt - Math.max(at.getTime(), now().getTime())) / 1_000))
  const sending = useAction(async () => {
    const sent = await api('POST /sms-codes', { body: { phone, purpose } })
    setAgainAt(Date.parse(sent.againAt))
    toast(`验证码已发到 ${sent.sentTo}`)
  })
  const isPhone = MOBILE.test(phone)
  return {
    phone,
    code,
    setPhone: (words: string) => setPhone(words.replace(/\s/g, '')),
    setCode: (words: string) => setCode(words.replace(/\s/g, '')),
    /** Seconds until another code may be asked for. */
    waiting,
    isSending: sending.isPending,
    problems: isAsking
      ? {
          phone: isPhone ? undefined : '请填写 11 位手机号',
          code: SIX_DIGITS.test(code) ? undefined : '请填写短信里的 6 位数字',
        }
      : {},
    send: () => {
      if (!isPhone) return toast('请先填写 11 位手机号')
      if (waiting === 0) return sending.run()
    },
    /** Whether both may be sent; from now on what is wrong stands in red. */
    check: (): boolean => {
      setIsAsking(true)
      return isPhone && SIX_DIGITS.test(code)
    },
  }
}
export type SmsCode = ReturnType<typeof useSmsCode>
