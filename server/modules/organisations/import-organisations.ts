import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { holdOrganisation } from './hold-organisation'
import { Organisations, type Organisation } from './organisation.model'
import { takeBuildings } from './write-organisation'

/** Holds several organisations, each once, in the order of their ids: so two that want the same ones cannot wait for each other. */
export const holdOrganisations = async (ids: readonly Types.ObjectId[], tx: Tx): Promise<void> => {
  const once = new Map(ids.map((id) => [id.toHexString(), id]))
  for (const [, id] of [...once].sort(([a], [b]) => (a < b ? -1 : 1))) await holdOrganisation(id, tx)
}

/** Writes the organisations of a spreadsheet down, parents before children. 409 when a parent has been closed meanwhile, 400 when a building has been taken. */
export const insertOrganisations = async (organisations: readonly Organisation[], tx: Tx): Promise<void> => {
  const own = new Set(organisations.map((one) => one._id.toHexString()))
  const parents = organisations.flatMap(({ parentId }) =>
    parentId && !own.has(parentId.toHexString()) ? parentId : [],
  )
  await holdOrganisations(parents, tx)
  await takeBuildings(organisations, tx)
  await Organisations.collection.insertMany(organisations as never[], { session: tx })
}

/** What an import brought, by id with its path. */
export const importedOrganisations = async (
  importId: Types.ObjectId,
  communityId: Types.ObjectId,
): Promise<Pick<Organisation, '_id' | 'path'>[]> =>
  Organisations.find({ communityId, importId }).select('path').lean<Organisation[]>()

/** Those of `ids` that something stands under. */
export const organisationsWithChildren = async (
  communityId: Types.ObjectId,
  ids: readonly Types.ObjectId[],
  tx: Tx,
): Promise<Types.ObjectId[]> => {
  const found = await Organisations.find({ communityId, parentId: { $in: ids } })
    .select('parentId')
    .session(tx)
    .lean()
  return found.flatMap(({ parentId }) => parentId ?? [])
}

/** Removes organisations an import brought; whoever takes one at the same time is met on it. Answers how many went. */
export const dropOrganisations = async (importId: Types.ObjectId, ids: readonly Types.ObjectId[], tx: Tx) =>
  (await Organisations.collection.deleteMany({ _id: { $in: [...ids] }, importId }, { session: tx })).deletedCount
