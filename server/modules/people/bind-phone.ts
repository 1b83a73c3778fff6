import type { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, isDuplicate, stopTwin, type Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import type { WechatConfig } from '../../platform/wechat/ask-wechat'
import { phoneOfCode } from '../../platform/wechat/phone-of-code'
import { refreshPosts } from '../session/refresh-posts'
import { provePhone, spendProof } from '../sms/prove-phone'
import { claimImported } from './claim-imported'
import { People } from './person.model'

/** 填手机号: proved by the code that went to it. 409 `phone-taken` when somebody else has proved it before. */
export const bindPhone = async (
  actor: Actor,
  { phone, code }: BodyOf<'POST /me/phone'>,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  await stopTwin(receipt)
  const proof = await provePhone('phone', phone, code)
  return hold(actor, phone, receipt, (tx) => spendProof(proof, tx))
}

/** The same by WeChat's word: the number the person chose behind its button. */
export const bindWechatPhone = async (
  config: WechatConfig,
  actor: Actor,
  { code }: BodyOf<'POST /me/phone/wechat'>,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  await stopTwin(receipt)
  return hold(actor, await phoneOfCode(config, code), receipt)
}

const hold = async (
  actor: Actor,
  phone: string,
  receipt: Receipt,
  spend?: (tx: Tx) => Promise<void>,
): Promise<Types.ObjectId> => {
  try {
    await inTransaction({ ...receipt, resultId: actor.id }, async (tx) => {
      await spend?.(tx)
      await People.updateOne({ _id: actor.id }, { $set: { phone, phoneVerifiedAt: clock.now() } }, { session: tx })
      await claimImported(actor.id, phone, tx)
      await refreshPosts(actor.id, tx)
    })
  } catch (error) {
    if (isDuplicate(error, 'verified_phone')) throw new AppError('phone-taken')
    throw error
  }
  return actor.id
}
