import { Types } from 'mongoose'
import { keyedHash } from '../../db/kept-key'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { Consents, type Consent } from './consent.model'
import { People, type Person } from './person.model'

type Guardian = { name: string; phone: string } | null

/** Writes a consent to this version and its line of history, in the caller's transaction; one that stands already is left as it is. */
export const recordConsent = async (personId: Types.ObjectId, version: string, guardian: Guardian, tx: Tx) => {
  const at = clock.now()
  const given: NonNullable<Person['consent']> = { version, at, guardian }
  const { modifiedCount } = await People.updateOne(
    { _id: personId, 'consent.version': { $ne: version } },
    { $set: { consent: given } },
    { session: tx },
  )
  if (modifiedCount === 0) return
  const guardianPhoneHash = guardian && (await keyedHash('consent-key', guardian.phone))
  await append({ personId, action: 'given', version, at, guardianPhoneHash }, tx)
}

/** Takes the present consent away and writes that down; the account and what it holds stay. */
export const recordWithdrawal = async (personId: Types.ObjectId, tx: Tx) => {
  const before = await People.findOneAndUpdate(
    { _id: personId, consent: { $ne: null } },
    { $set: { consent: null } },
    { session: tx, projection: { consent: 1 } },
  ).lean<Pick<Person, 'consent'>>()
  if (!before?.consent) return
  const { version } = before.consent
  await append({ personId, action: 'withdrawn', version, at: clock.now(), guardianPhoneHash: null }, tx)
}

const append = async (line: Omit<Consent, '_id'>, tx: Tx) => {
  await Consents.collection.insertOne({ _id: new Types.ObjectId(), ...line }, { session: tx })
}
