import type { BodyOf } from '#shared/contract/api.contract'
import { deskPartsOf } from '#shared/organisations/desk-parts'
import { AppError } from '../../http/app-error'
import { networkOf, takeOne } from '../../http/rate-limit'
import { clock } from '../../platform/clock'
import { postsOf } from '../organisations/find-members'
import { findPerson } from '../people/find-people'
import { openSession } from '../session/open-session'
import { Credentials, type Credential } from './credential.model'
import { forgetGuesses, returnGuess, takeGuess } from './guess-limit'
import { isPassword } from './hash-password'
import { stepOf } from './one-time-code'
import { openSecret } from './seal-secret'

const LOCK_MS = 900_000
const AN_ADDRESS = 60
/** How long a new account opens by its password alone, so that its owner can enrol; docs/decisions/007. */
const FIRST_DAY_MS = 86_400_000
const ENROL_FIRST = '动态口令还没有开通。请先扫码登录，在“账号”里开通，再用密码登录'

/** The desk's fallback. An account nobody has is answered in the same words, after the same work. */
export const loginPassword = async (
  { account, password, totp }: BodyOf<'POST /session/password'>,
  ip: string,
  device: string,
): Promise<string> => {
  const address = { of: 'password-address', who: networkOf(ip), max: AN_ADDRESS, windowMs: LOCK_MS }
  if (!(await takeOne(address))) throw new AppError('account-locked')
  await takeGuess(account)
  const found = await Credentials.findOne({ account: account.toLowerCase() }).lean<Credential>()
  const isRight = await isPassword(password, found?.passwordHash)
  const person = found && (await findPerson(found.personId))
  if (!found || !person || !isRight || !(await hasDesk(found))) throw new AppError('credentials-wrong')
  await passTotp(found, totp)
  await forgetGuesses(account)
  return openSession(person, 'password', device)
}

const hasDesk = async ({ personId }: Credential): Promise<boolean> => {
  const now = clock.now()
  const posts = (await postsOf(personId)).filter((post) => post.since <= now)
  return deskPartsOf(posts.map((post) => post.role)).length > 0
}

const passTotp = async (found: Credential, code: string | undefined) => {
  if (!found.totp) {
    if (clock.now().getTime() - found.createdAt.getTime() < FIRST_DAY_MS) return
    await returnGuess(found.account)
    throw new AppError('totp-required', undefined, ENROL_FIRST)
  }
  if (!code) {
    await returnGuess(found.account)
    throw new AppError('totp-required')
  }
  const step = stepOf(await openSecret(found.totp, found.personId), code)
  // Taken in the write: of two who send the same code, one gets in.
  const used =
    step !== null &&
    (await Credentials.updateOne(
      { _id: found._id, totp: found.totp, totpStep: { $lt: step } },
      { $set: { totpStep: step } },
      { writeConcern: { w: 'majority' } },
    ))
  if (!used || used.matchedCount === 0) throw new AppError('credentials-wrong')
}
