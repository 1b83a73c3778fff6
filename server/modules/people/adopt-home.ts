import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { People, type Person } from './person.model'

/** Copies the main home into the person, in the transaction that chose it: where they live is read from here. */
export const adoptHome = (id: Types.ObjectId, main: Pick<Person, 'communityId' | 'address' | 'location'>, tx: Tx) =>
  People.updateOne({ _id: id }, { $set: main }, { session: tx })
