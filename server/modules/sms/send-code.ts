import { randomInt } from 'node:crypto'
import { maskPhone } from '#shared/organisations/mask'
import type { BodyOf, ResponseOf } from '#shared/contract/api.contract'
import { AppError } from '../../http/app-error'
import { networkOf, takeOne } from '../../http/rate-limit'
import { clock } from '../../platform/clock'
import type { SendSms } from '../../platform/sms/send-sms'
import { codeHash, codeId } from './code-hash'
import { SmsCodes } from './sms-code.model'

const MINUTES = 5
const TRIES = 5
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const A_DAY = 10
/** A neighbourhood may share one address, so it gets more than a person does. */
const AN_HOUR_AN_ADDRESS = 60

/** Sends a code. The answer is the same whether or not anybody here has that phone. */
export const sendCode = async (
  send: SendSms | null,
  { phone, purpose }: BodyOf<'POST /sms-codes'>,
  ip: string,
): Promise<ResponseOf<'POST /sms-codes'>> => {
  if (!send) throw new AppError('sms-not-configured')
  const limits = [
    { of: 'sms-address', who: networkOf(ip), max: AN_HOUR_AN_ADDRESS, windowMs: 60 * MINUTE_MS },
    { of: 'sms-minute', who: phone, max: 1, windowMs: MINUTE_MS },
    { of: 'sms-day', who: phone, max: A_DAY, windowMs: DAY_MS },
  ]
  for (const limit of limits) if (!(await takeOne(limit))) throw new AppError('sms-too-often')
  const now = clock.now()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const _id = (await codeId(purpose, phone)) as never
  const fresh = {
    codeHash: await codeHash(purpose, phone, code),
    triesLeft: TRIES,
    expiresAt: new Date(now.getTime() + MINUTES * MINUTE_MS),
  }
  await SmsCodes.collection.updateOne({ _id }, { $set: fresh }, { upsert: true, writeConcern: { w: 'majority' } })
  await send({ phone, code, minutes: MINUTES })
  return { sentTo: maskPhone(phone), againAt: new Date(now.getTime() + MINUTE_MS).toISOString() }
}
