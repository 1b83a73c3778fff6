import type { Tx } from '../../db/with-transaction'
import { People, type Person } from './person.model'

/** Writes a person down; one who is known already is left as is. */
export const makePerson = async ({ _id, ...person }: Person, tx?: Tx): Promise<void> => {
  await People.updateOne({ _id }, { $setOnInsert: person }, { upsert: true, session: tx })
}
