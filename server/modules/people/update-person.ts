import type { Types } from 'mongoose'
import { NAMELESS } from '#shared/people/person.rules'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { People, type Person } from './person.model'

/** Somebody of whom nothing is known but that they are here. */
export const newcomer = () => ({
  communityId: null,
  name: NAMELESS,
  salutation: null,
  phone: null,
  address: null,
  location: null,
  skills: [],
  phoneVerifiedAt: null,
  consent: null,
  joinedAt: clock.now(),
  importId: null,
  demo: null,
  createdAt: clock.now(),
})

/** The person behind an openid, made at the first login. A community that stands alone is joined at once. */
export const personOfOpenid = async (openid: string, communityId: Types.ObjectId | null): Promise<Person> => {
  const person = await People.findOneAndUpdate(
    { openid },
    {
      $setOnInsert: { ...newcomer(), communityId },
    },
    { upsert: true, returnDocument: 'after' },
  ).lean<Person>()
  if (!person) throw new Error('an upsert returned nothing')
  return person
}

/** What a volunteer's registration tells about the person, in the reviewer's transaction. A proved phone stays. */
export const adoptRegistration = async (
  id: Types.ObjectId,
  { phone, ...told }: { name: string; phone: string; skills: string[]; address: string },
  tx: Tx,
) => {
  await People.updateOne({ _id: id }, { $set: told }, { session: tx })
  await People.updateOne({ _id: id, phoneVerifiedAt: null }, { $set: { phone } }, { session: tx })
}

/** Gives somebody who has no community one; whoever has one keeps it. */
export const joinCommunity = (id: Types.ObjectId, communityId: Types.ObjectId, tx: Tx) =>
  People.updateOne({ _id: id, communityId: null }, { $set: { communityId } }, { session: tx })
