import type { Types } from 'mongoose'
import type { BodyOf, ResponseOf } from '#shared/contract/api.contract'
import type { Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { Credentials, type Credential } from './credential.model'
import { credentialOf, refuseOutsiders } from './find-credential'
import { forgetGuesses, takeGuess } from './guess-limit'
import { isPassword } from './hash-password'
import { newSecret, secretUri, stepOf } from './one-time-code'
import { openSecret, sealSecret } from './seal-secret'

/** Gives out a secret for the authenticator; it counts once a code of it has been shown. The one before holds until then. */
export const startTotp = async (
  actor: Actor,
  { password }: BodyOf<'POST /me/totp'>,
): Promise<ResponseOf<'POST /me/totp'>> => {
  refuseOutsiders(actor)
  const found = await credentialOf(actor.id)
  if (found) await takeGuess(found.account)
  if (!(await isPassword(password, found?.passwordHash)) || !found) throw new AppError('credentials-wrong')
  await forgetGuesses(found.account)
  const secret = newSecret()
  await Credentials.updateOne({ _id: found._id }, { $set: { totpPending: await sealSecret(secret, actor.id) } })
  return { secret, uri: secretUri(secret, found.account) }
}

/** A code of the secret given out: from now on logging in asks for one. */
export const confirmTotp = async (
  actor: Actor,
  { totp }: BodyOf<'POST /me/totp/confirm'>,
): Promise<ResponseOf<'POST /me/totp/confirm'>> => {
  refuseOutsiders(actor)
  const found = await credentialOf(actor.id)
  const step = found?.totpPending ? stepOf(await openSecret(found.totpPending, actor.id), totp) : null
  if (!found?.totpPending || step === null) throw new AppError('credentials-wrong')
  const { matchedCount } = await Credentials.updateOne(
    { _id: found._id, totpPending: found.totpPending },
    { $set: { totp: found.totpPending, totpPending: null, totpStep: step } },
    { writeConcern: { w: 'majority' } },
  )
  if (matchedCount === 0) throw new AppError('credentials-wrong')
  return { hasTotp: true }
}

/** Enrols somebody who sets up at a terminal, in the caller's transaction; answers what the authenticator scans. */
export const enrolTotp = async (personId: Types.ObjectId, tx: Tx): Promise<{ secret: string; uri: string }> => {
  const found = await Credentials.findOne({ personId }).session(tx).lean<Credential>()
  if (!found) throw new Error('a password comes first')
  const secret = newSecret()
  const totp = await sealSecret(secret, personId)
  await Credentials.updateOne({ _id: found._id }, { $set: { totp, totpPending: null, totpStep: 0 } }, { session: tx })
  return { secret, uri: secretUri(secret, found.account) }
}
