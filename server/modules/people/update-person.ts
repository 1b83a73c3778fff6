import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { People, type Person } from './person.model'

/** The person behind an openid, made at the first login. A community that stands alone is joined at once. */
export const personOfOpenid = async (openid: string, communityId: Types.ObjectId | null): Promise<Person> => {
  const person = await People.findOneAndUpdate(
    { openid },
    {
      $setOnInsert: {
        communityId,
        name: '邻居',
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
      },
    },
    { upsert: true, returnDocument: 'after' },
  ).lean<Person>()
  if (!person) throw new Error('an upsert returned nothing')
  return person
}

/** What a volunteer's registration tells about the person, in the reviewer's transaction. */
export const adoptRegistration = (
  id: Types.ObjectId,
  told: { name: string; phone: string; skills: string[]; address: string },
  tx: Tx,
) => People.updateOne({ _id: id }, { $set: told }, { session: tx })

/** Gives somebody who has no community one; whoever has one keeps it. */
export const joinCommunity = (id: Types.ObjectId, communityId: Types.ObjectId, tx: Tx) =>
  People.updateOne({ _id: id, communityId: null }, { $set: { communityId } }, { session: tx })
