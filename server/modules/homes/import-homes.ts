import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { Homes, type Home } from './home.model'

/** Writes the homes of a spreadsheet down, many at once, with the caches their people were written with. */
export const insertHomes = (homes: readonly Home[], tx: Tx) =>
  Homes.collection.insertMany(homes as never[], { session: tx, ordered: false })

/** Who lives behind which door of a community; without the homes an import brought. */
export const doorsBeside = async (
  importId: Types.ObjectId,
  communityId: Types.ObjectId,
): Promise<Pick<Home, 'personId' | 'building' | 'unit' | 'room'>[]> =>
  (await Homes.collection
    .find(
      { communityId, leftAt: null, importId: { $ne: importId } },
      { projection: { _id: 0, personId: 1, building: 1, unit: 1, room: 1 } },
    )
    .toArray()) as unknown as Home[]

/** Removes the homes an import brought these people. */
export const dropHomes = (importId: Types.ObjectId, personIds: readonly Types.ObjectId[], tx: Tx) =>
  Homes.collection.deleteMany({ importId, personId: { $in: [...personIds] } }, { session: tx })

/** Those of `personIds` who have a home no import of this id brought. */
export const peopleWithHomes = async (importId: Types.ObjectId, personIds: readonly Types.ObjectId[], tx: Tx) =>
  (await Homes.distinct('personId', {
    personId: { $in: personIds },
    importId: { $ne: importId },
  }).session(tx)) as Types.ObjectId[]

/** Those of `organisationIds` that answer for a home somebody lives in. */
export const organisationsWithHomes = async (communityId: Types.ObjectId, organisationIds: readonly Types.ObjectId[]) =>
  (await Homes.distinct('path', { communityId, path: { $in: organisationIds }, leftAt: null })) as Types.ObjectId[]
