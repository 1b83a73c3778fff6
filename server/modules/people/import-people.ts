import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { People, type Person } from './person.model'

/** Writes the people of a spreadsheet down, many at once: they have no session that would have to learn of it. */
export const insertPeople = (people: readonly Person[], tx: Tx) =>
  People.collection.insertMany(people as never[], { session: tx, ordered: false })

/** Name and phone of those of a community, and of `ids`, by id; without those an import brought. */
export const peopleBeside = async (
  importId: Types.ObjectId,
  communityId: Types.ObjectId,
  ids: readonly Types.ObjectId[],
): Promise<Pick<Person, '_id' | 'name' | 'phone'>[]> =>
  (await People.collection
    .find(
      { $or: [{ communityId }, { _id: { $in: [...ids] } }], importId: { $ne: importId } },
      { projection: { name: 1, phone: 1 } },
    )
    .toArray()) as unknown as Person[]

/** Those an import brought who have not joined, in the order of their ids. */
export const unjoined = async (importId: Types.ObjectId, after: Types.ObjectId | null, limit: number) => {
  const found = await People.collection
    .find({ importId, joinedAt: null, ...(after && { _id: { $gt: after } }) }, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray()
  return found.map(({ _id }) => _id)
}

/** Removes people an import brought; whoever has joined meanwhile stays. Answers who went. */
export const dropPeople = async (importId: Types.ObjectId, ids: readonly Types.ObjectId[], tx: Tx) => {
  const unused = { _id: { $in: [...ids] }, importId, joinedAt: null }
  const found = await People.collection.find(unused, { session: tx, projection: { _id: 1 } }).toArray()
  const going = found.map(({ _id }) => _id)
  await People.collection.deleteMany({ _id: { $in: going } }, { session: tx })
  return going
}
