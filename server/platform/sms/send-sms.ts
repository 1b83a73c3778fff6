import type { Logger } from 'pino'
import { maskPhone } from '#shared/organisations/mask'
import type { Config } from '../../config'
import { AppError } from '../../http/app-error'

export interface CodeMessage {
  phone: string
  code: string
  /** How long it holds. */
  minutes: number
}

/** Brings one code to one phone. Throws `sms-unavailable` when it has not been taken over. */
export type SendSms = (message: CodeMessage) => Promise<void>

type SmsConfig = Pick<Config, 'SMS_GATEWAY_URL' | 'SMS_GATEWAY_KEY' | 'SMS_TIMEOUT_MS' | 'DEMO'>

/** The way messages leave this installation; null when there is none. Only the demo writes its codes to the log. */
export const smsSender = (config: SmsConfig, log: Logger): SendSms | null => {
  if (config.DEMO)
    return async ({ phone, code }) => log.warn({ phone: maskPhone(phone), code }, '体验用的短信验证码，没有真的发出')
  const { SMS_GATEWAY_URL: url, SMS_GATEWAY_KEY: key } = config
  return url && key ? (message) => post(url, key, config.SMS_TIMEOUT_MS, message) : null
}

const post = async (url: string, key: string, timeoutMs: number, message: CodeMessage) => {
  let taken = false
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    })
    await answer.body?.cancel()
    taken = answer.ok
  } catch {
    // Whatever went wrong carries the address and the phone: nothing of it is kept.
  }
  if (!taken) throw new AppError('sms-unavailable')
}
