import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { organisationsWithHomes } from '../homes/import-homes'
import { replaceHomes } from '../homes/replace-homes'
import { organisationsWithOrders } from '../orders/has-orders'
import {
  dropOrganisations,
  insertOrganisations,
  importedOrganisations,
  organisationsWithChildren,
} from '../organisations/import-organisations'
import { organisationsWithPosts } from '../organisations/import-posts'
import { forgetTrees, organisationTree } from '../organisations/organisation-tree'
import type { Organisation } from '../organisations/organisation.model'
import type { ImportBatch } from './import-batch.model'
import { recordsOf } from './import-record'
import type { Importer, Removal } from './importer'
import { planOrganisations } from './plan-organisations'
import type { SheetRow } from './read-sheet'

const plan = async (batch: ImportBatch, rows: readonly SheetRow[]) => {
  forgetTrees()
  const tree = await organisationTree(batch.communityId)
  return planOrganisations(recordsOf(rows, batch.mapping), {
    batchId: batch._id,
    communityId: batch.communityId,
    organisations: [...tree.values()].filter((one) => !one.importId?.equals(batch._id)),
  })
}

/** The deepest first, a level at a time, so that a parent is asked once its children have gone. */
async function* removals(batch: ImportBatch): AsyncGenerator<Removal> {
  const list = await importedOrganisations(batch._id, batch.communityId)
  for (const depth of [...new Set(list.map((one) => one.path.length))].sort((a, b) => b - a)) {
    const ids = list.filter((one) => one.path.length === depth).map((one) => one._id)
    yield async (tx: Tx) => dropOrganisations(batch._id, await unused(batch.communityId, ids, tx), tx)
  }
}

const unused = async (
  communityId: Types.ObjectId,
  ids: readonly Types.ObjectId[],
  tx: Tx,
): Promise<Types.ObjectId[]> => {
  const used = [
    ...(await organisationsWithChildren(communityId, ids, tx)),
    ...(await organisationsWithPosts(communityId, ids, tx)),
    ...(await organisationsWithHomes(communityId, ids)),
    ...(await organisationsWithOrders(communityId, ids)),
  ]
  const kept = new Set(used.map(String))
  return ids.filter((id) => !kept.has(id.toHexString()))
}

/** How organisations come by a spreadsheet, and go again. */
export const organisationImporter: Importer<Organisation> = {
  plan,
  write: async (items, tx) => {
    await insertOrganisations(items, tx)
  },
  removals,
  settled: async ({ communityId }) => {
    forgetTrees()
    await replaceHomes(communityId)
  },
}
