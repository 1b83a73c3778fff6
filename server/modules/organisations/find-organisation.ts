import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { Organisations, type Organisation } from './organisation.model'

const MANY = 500

/** One organisation by its code, where only one has it. */
export const findOrganisation = async (code: string): Promise<Organisation | null> => {
  const found = await Organisations.find({ code, closedAt: null }).limit(2).lean<Organisation[]>()
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Every open organisation, by code, for the one who sets a community up. */
export const openOrganisations = (): Promise<Organisation[]> =>
  Organisations.find({ closedAt: null }).sort({ code: 1 }).limit(MANY).lean<Organisation[]>()

export const organisationOf = (id: Types.ObjectId, tx?: Tx): Promise<Organisation | null> =>
  Organisations.findById(id)
    .session(tx ?? null)
    .lean<Organisation>()

/** Several organisations by id, of whatever community. */
export const organisationsById = async (ids: readonly Types.ObjectId[]): Promise<Map<string, Organisation>> => {
  if (ids.length === 0) return new Map()
  const list = await Organisations.find({ _id: { $in: ids } }).lean<Organisation[]>()
  return new Map(list.map((one) => [one._id.toHexString(), one]))
}

/** The last of a path that is not closed: who answers now for what a closed one did. */
export const nearestOpen = async (path: readonly Types.ObjectId[], tx: Tx): Promise<Organisation> => {
  const list = await Organisations.find({ _id: { $in: path }, closedAt: null })
    .session(tx)
    .lean<Organisation[]>()
  const found = list.sort((a, b) => b.path.length - a.path.length)[0]
  if (!found) throw new Error('nothing on this path is open')
  return found
}
