import type { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import { CONSENT_AGE, PRIVACY_VERSION } from '#shared/people/privacy'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, stopTwin } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError, invalid, statusChanged } from '../../http/app-error'
import { refreshPosts } from '../session/refresh-posts'
import { provePhone, spendProof } from '../sms/prove-phone'
import { recordConsent, recordWithdrawal } from './record-consent'

/** 同意: to the present version only. For a child under fourteen a guardian agrees, and proves it with a code on his own phone. */
export const giveConsent = async (
  actor: Actor,
  { version, isOver14, guardian }: BodyOf<'POST /me/consent'>,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  if (!isOver14 && !guardian) throw invalid('guardian', `未满 ${CONSENT_AGE} 周岁，请监护人一起同意`)
  if (version !== PRIVACY_VERSION)
    throw new AppError('status-changed', statusChanged(PRIVACY_VERSION).details, '隐私说明有更新，请看过新的一版再同意')
  await stopTwin(receipt)
  // Whoever is old enough agrees alone: a guardian's name and phone are not kept then.
  const asked = isOver14 ? undefined : guardian
  const proof = asked && (await provePhone('guardian', asked.phone, asked.code))
  await inTransaction({ ...receipt, resultId: actor.id }, async (tx) => {
    if (proof) await spendProof(proof, tx)
    await recordConsent(actor.id, version, asked ? { name: asked.name, phone: asked.phone } : null, tx)
    await refreshPosts(actor.id, tx)
  })
  return actor.id
}

/** 收回同意: one may go on looking, nothing new is asked for. */
export const withdrawConsent = async (actor: Actor, receipt: Receipt): Promise<Types.ObjectId> => {
  await inTransaction({ ...receipt, resultId: actor.id }, async (tx) => {
    await recordWithdrawal(actor.id, tx)
    await refreshPosts(actor.id, tx)
  })
  return actor.id
}
