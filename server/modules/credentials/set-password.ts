import { Types } from 'mongoose'
import type { BodyOf, ResponseOf } from '#shared/contract/api.contract'
import { inTransaction, isDuplicate, type Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError, invalid } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { closeOthers } from '../session/close-session'
import { Credentials, type Credential } from './credential.model'
import { credentialOf, refuseOutsiders } from './find-credential'
import { forgetGuesses, takeGuess } from './guess-limit'
import { hashPassword, isPassword } from './hash-password'

const SIGNS_MIN = 5

/** Sets the reader's account and password. Whoever has one writes the old one first; every other login of theirs ends. */
export const setPassword = async (
  actor: Actor,
  { account, password, old }: BodyOf<'POST /me/password'>,
  sessionId: string,
): Promise<ResponseOf<'POST /me/password'>> => {
  refuseSimple(account, password)
  refuseOutsiders(actor)
  const found = await credentialOf(actor.id)
  if (found) await proveOld(found, old)
  const passwordHash = await hashPassword(password)
  const name = account.toLowerCase()
  try {
    await inTransaction(null, async (tx) => {
      if (found) await change(found, name, passwordHash, tx)
      else await insert(actor.id, name, passwordHash, tx)
      await closeOthers(actor.id, sessionId, tx)
    })
  } catch (error) {
    if (isDuplicate(error, 'account_once')) throw new AppError('account-taken')
    if (isDuplicate(error, 'one_a_person')) throw new AppError('credentials-wrong')
    throw error
  }
  return { account: name }
}

/** The first password of somebody who cannot be signed in yet, in the caller's transaction. `account-taken` as a duplicate `account_once`. */
export const setFirstPassword = async (personId: Types.ObjectId, account: string, password: string, tx: Tx) => {
  refuseSimple(account, password)
  await insert(personId, account.toLowerCase(), await hashPassword(password), tx)
}

const refuseSimple = (account: string, password: string) => {
  const isSimple = new Set(password).size < SIGNS_MIN || password.toLowerCase().includes(account.toLowerCase())
  if (isSimple) throw invalid('password', '这个密码太容易猜，请换一个')
}

const proveOld = async (found: Credential, old: string | undefined) => {
  await takeGuess(found.account)
  if (!(await isPassword(old ?? '', found.passwordHash))) throw new AppError('credentials-wrong')
  await forgetGuesses(found.account)
}

const insert = async (personId: Types.ObjectId, account: string, passwordHash: string, tx: Tx) => {
  const made: Credential = {
    _id: new Types.ObjectId(),
    personId,
    account,
    passwordHash,
    totp: null,
    totpPending: null,
    totpStep: 0,
    createdAt: clock.now(),
  }
  await Credentials.collection.insertOne(made as never, { session: tx })
}

/** The old hash is the guard: of two changes at once the second proved a password that is no longer. */
const change = async ({ _id, passwordHash: before }: Credential, account: string, passwordHash: string, tx: Tx) => {
  const { matchedCount } = await Credentials.collection.updateOne(
    { _id, passwordHash: before },
    { $set: { account, passwordHash } },
    { session: tx },
  )
  if (matchedCount === 0) throw new AppError('credentials-wrong')
}
