import { timingSafeEqual } from 'node:crypto'
import type { Tx } from '../../db/with-transaction'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { codeHash, codeId } from './code-hash'
import { SmsCodes, type SmsCode, type SmsPurpose } from './sms-code.model'

/** A right code, not yet used up. */
export interface Proof {
  id: string
  codeHash: string
}

/** Takes one of the five tries, in the write itself, then compares. Throws `sms-code-wrong` for a wrong, old, used or foreign code. */
export const provePhone = async (purpose: SmsPurpose, phone: string, code: string): Promise<Proof> => {
  const id = await codeId(purpose, phone)
  const kept = (await SmsCodes.collection.findOneAndUpdate(
    { _id: id as never, triesLeft: { $gt: 0 }, expiresAt: { $gt: clock.now() } },
    { $inc: { triesLeft: -1 } },
    { writeConcern: { w: 'majority' } },
  )) as SmsCode | null
  const given = await codeHash(purpose, phone, code)
  if (!kept || !timingSafeEqual(Buffer.from(kept.codeHash), Buffer.from(given))) throw new AppError('sms-code-wrong')
  return { id, codeHash: given }
}

/** Uses the code up, in the transaction of what it opens: of several at once one finds it there. */
export const spendProof = async ({ id, codeHash }: Proof, tx: Tx): Promise<void> => {
  const { deletedCount } = await SmsCodes.collection.deleteOne({ _id: id as never, codeHash }, { session: tx })
  if (deletedCount === 0) throw new AppError('sms-code-wrong')
}
