import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { People, type Person } from './person.model'

export const findPerson = (id: Types.ObjectId, tx?: Tx): Promise<Person | null> =>
  People.findById(id)
    .session(tx ?? null)
    .lean<Person>()

/** Several people by id, in one read. */
export const findPeople = async (ids: readonly Types.ObjectId[]): Promise<Map<string, Person>> => {
  if (ids.length === 0) return new Map()
  const list = await People.find({ _id: { $in: ids } }).lean<Person[]>()
  return new Map(list.map((one) => [one._id.toHexString(), one]))
}

/** The people of the demo, in the order of the login page. */
export const demoPeople = (): Promise<Person[]> =>
  People.find({ 'demo.rank': { $exists: true } })
    .sort({ 'demo.rank': 1 })
    .limit(50)
    .lean<Person[]>()

/** Those who came last, newest first. */
export const newestPeople = (): Promise<Person[]> => People.find().sort({ _id: -1 }).limit(20).lean<Person[]>()
