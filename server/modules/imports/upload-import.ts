import { Types } from 'mongoose'
import type { ImportKind } from '#shared/imports/import.rules'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import type { Upload } from '../../http/read-upload'
import { clock } from '../../platform/clock'
import { findHead, guessMapping } from './guess-mapping'
import { ImportBatches, type ImportBatch } from './import-batch.model'
import { ImportRowChunks, type ImportRows } from './import-rows.model'
import { UNDO_MS } from './import.presenter'
import { importingPost } from './importing-post'
import { readSheet, type SheetRow } from './read-sheet'

const CHUNK_ROWS = 1000
const CHUNK_CHARS = 2_000_000

/**
 * Takes a spreadsheet and guesses its columns; nothing is imported yet. The rows are stored first and belong to no import until the
 * receipt's transaction writes it; what a crash leaves fades. 403 for whoever imports nowhere, 413 and 415 as `readSheet`.
 */
export const uploadImport = async (
  actor: Actor,
  kind: ImportKind,
  upload: Upload,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  const { communityId, post } = await importingPost(actor)
  const sheet = await readSheet(upload.content)
  const at = findHead(kind, sheet)
  const [head, ...rows] = sheet.slice(at)
  const heads = head?.cells ?? []
  const batch: ImportBatch = {
    _id: receipt.resultId,
    communityId,
    kind,
    status: 'uploaded',
    fileName: upload.name,
    byId: actor.id,
    byName: actor.name,
    role: post.role,
    organisationId: post.organisationId,
    rows: rows.length,
    heads,
    mapping: guessMapping(kind, heads),
    counts: null,
    cursor: 0,
    movedAt: null,
    made: 0,
    removed: 0,
    kept: 0,
    createdAt: clock.now(),
    ranAt: null,
    undoneAt: null,
  }
  const expiresAt = new Date(batch.createdAt.getTime() + UNDO_MS)
  for (const [n, chunk] of chunksOf(rows).entries()) {
    const stored: ImportRows = { _id: new Types.ObjectId(), batchId: batch._id, n, rows: chunk, expiresAt }
    await ImportRowChunks.collection.insertOne(stored as never)
  }
  await inTransaction(receipt, async (tx) => {
    await ImportBatches.collection.insertOne(batch as never, { session: tx })
  })
  return batch._id
}

/** Far below the 16 MB one document can hold, however wide the rows. */
const chunksOf = (rows: readonly SheetRow[]): SheetRow[][] => {
  const chunks: SheetRow[][] = [[]]
  let chars = 0
  for (const one of rows) {
    const size = one.cells.reduce((sum, cell) => sum + cell.length + 8, 0)
    if ((chunks.at(-1)?.length ?? 0) >= CHUNK_ROWS || chars + size > CHUNK_CHARS) {
      chunks.push([])
      chars = 0
    }
    chunks.at(-1)?.push(one)
    chars += size
  }
  return chunks
}
