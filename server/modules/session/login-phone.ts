import type { BodyOf } from '#shared/contract/api.contract'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { inTransaction, isDuplicate } from '../../db/with-transaction'
import { AppError } from '../../http/app-error'
import { enterByPhone } from '../people/enter-by-phone'
import type { Person } from '../people/person.model'
import { provePhone, spendProof, type Proof } from '../sms/prove-phone'
import { enterCommunity } from './enter-community'
import { openSession } from './open-session'
import { refreshPosts } from './refresh-posts'

/** 网页登录: a phone and the code that went to it for a token. Whoever is new agrees to the privacy text in the same breath. */
export const loginPhone = async (
  { phone, code, consent }: BodyOf<'POST /session/phone'>,
  device: string,
): Promise<string> => {
  if (consent !== PRIVACY_VERSION) throw new AppError('consent-required')
  const proof = await provePhone('login', phone, code)
  const person = await enterCommunity(await enter(phone, consent, proof))
  return openSession(person, 'phone', device)
}

const enter = async (phone: string, consent: string, proof: Proof): Promise<Person> => {
  const once = () =>
    inTransaction(null, async (tx) => {
      await spendProof(proof, tx)
      const person = await enterByPhone(phone, consent, tx)
      await refreshPosts(person._id, tx)
      return person
    })
  try {
    return await once()
  } catch (error) {
    // Somebody proved the same phone elsewhere in between: now they are found.
    if (!isDuplicate(error, 'verified_phone')) throw error
    return once()
  }
}
