import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { claimImported, unclaimed } from './claim-imported'
import { People, type Person } from './person.model'
import { recordConsent } from './record-consent'
import { newcomer } from './update-person'

/**
 * The person who has just proved a phone: whoever proved it before, else the one a spreadsheet brought under it, else somebody new.
 * Consent to `version` is written down with it. A duplicate `verified_phone` means that a twin was first: try again.
 */
export const enterByPhone = async (phone: string, version: string, tx: Tx): Promise<Person> => {
  const { _id } = (await known(phone, tx)) ?? (await joinImported(phone, tx)) ?? (await make(phone, tx))
  await claimImported(_id, phone, tx)
  await recordConsent(_id, version, null, tx)
  const person = await People.findById(_id).session(tx).lean<Person>()
  if (!person) throw new Error('a person entered and is gone')
  return person
}

const known = (phone: string, tx: Tx) =>
  People.findOne({ phone, phoneVerifiedAt: { $type: 'date' } })
    .session(tx)
    .lean<Person>()

/** The row itself comes to life, so that whatever names it already stays true. */
const joinImported = (phone: string, tx: Tx) =>
  People.findOneAndUpdate(
    unclaimed(phone),
    { $set: { joinedAt: clock.now(), phoneVerifiedAt: clock.now(), importId: null } },
    { session: tx, returnDocument: 'after', sort: { _id: 1 } },
  ).lean<Person>()

const make = async (phone: string, tx: Tx): Promise<Person> => {
  const [made] = await People.create([{ ...newcomer(), phone, phoneVerifiedAt: clock.now() }], { session: tx })
  if (!made) throw new Error('nobody was made')
  return made.toObject() as Person
}
