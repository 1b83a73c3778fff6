import type { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import type { ImportView } from '#shared/imports/import.contract'
import type { Actor } from '../../http/actor'
import { ImportBatches, type ImportBatch } from './import-batch.model'
import { ImportErrorLists } from './import-errors.model'
import { ImportRowChunks, type ImportRows } from './import-rows.model'
import { presentImport } from './import.presenter'
import { findBatch, importingPost } from './importing-post'
import type { SheetRow } from './read-sheet'

const SHOWN = 50
const SAMPLED = 20

/** The last imports of a community, the newest first; samples and errors are told by each alone. */
export const listImports = async (actor: Actor): Promise<ResponseOf<'GET /imports'>> => {
  const { communityId } = await importingPost(actor)
  const list = (await ImportBatches.collection
    .find({ communityId })
    .sort({ _id: -1 })
    .limit(SHOWN)
    .toArray()) as unknown as ImportBatch[]
  return { items: list.map((one) => presentImport(one)) }
}

/** One import with samples of its rows and the errors of the last check. */
export const showImport = async (actor: Actor, id: Types.ObjectId): Promise<ImportView> => {
  const batch = await findBatch(actor, id)
  const [rows, list] = await Promise.all([
    ImportRowChunks.collection.findOne({ batchId: id, n: 0 }, { projection: { rows: { $slice: SAMPLED } } }),
    ImportErrorLists.findById(id).lean(),
  ])
  return presentImport(batch, { samples: (rows as ImportRows | null)?.rows, errors: list?.errors })
}

/** Every row of an import as it was read; empty when they have faded. */
export const rowsOf = async (batchId: Types.ObjectId): Promise<SheetRow[]> => {
  const chunks = (await ImportRowChunks.collection
    .find({ batchId })
    .sort({ n: 1 })
    .toArray()) as unknown as ImportRows[]
  return chunks.flatMap((chunk) => chunk.rows)
}
