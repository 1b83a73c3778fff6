import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { Organisations, type Organisation } from './organisation.model'

/** Writes the organisations of a spreadsheet down, parents before children. */
export const insertOrganisations = (organisations: readonly Organisation[], tx: Tx) =>
  Organisations.collection.insertMany(organisations as never[], { session: tx })

/** What an import brought, by id with its path. */
export const organisationsOf = async (
  importId: Types.ObjectId,
  communityId: Types.ObjectId,
): Promise<Pick<Organisation, '_id' | 'path'>[]> =>
  Organisations.find({ communityId, importId }).select('path').lean<Organisation[]>()

/** Those of `ids` that something stands under. */
export const organisationsWithChildren = async (communityId: Types.ObjectId, ids: readonly Types.ObjectId[]) =>
  (await Organisations.distinct('parentId', { communityId, parentId: { $in: ids } })) as Types.ObjectId[]

/** Removes organisations an import brought. Answers how many. */
export const dropOrganisations = async (importId: Types.ObjectId, ids: readonly Types.ObjectId[], tx: Tx) =>
  (await Organisations.collection.deleteMany({ _id: { $in: [...ids] }, importId }, { session: tx })).deletedCount
