import { open, type MountedRoute } from '../../http/route'
import type { SendSms } from '../../platform/sms/send-sms'
import { sendCode } from './send-code'

export const smsRoutes = (send: SendSms | null): MountedRoute[] => [
  open('POST /sms-codes', ({ body }, ctx) => sendCode(send, body, ctx.ip)),
]
