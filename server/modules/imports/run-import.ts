import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, isDuplicate, stopTwin } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { rowsOf } from './find-imports'
import { ImportBatches, type ImportBatch } from './import-batch.model'
import { importChanged } from './import-changed'
import { stepsOf } from './import.presenter'
import { CHUNK, type Importer } from './importer'
import { findBatch } from './importing-post'
import { organisationImporter } from './organisation-import'
import { peopleImporter } from './people-import'
import { countsOf, saveErrors } from './save-report'

/**
 * 导入: writes the rows that are right, some hundred a transaction, and moves the cursor with them. The cursor is the guard: of two
 * runs at once each part is written by one, and a run that was cut short goes on where it ended when it is run again.
 */
export const runImport = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const batchId = new Types.ObjectId(id)
  await stopTwin(receipt)
  const found = await findBatch(actor, batchId)
  if (!stepsOf(found).includes('run')) throw importChanged(found.status)
  const batch = (await ImportBatches.collection.findOneAndUpdate(
    { _id: batchId, status: { $in: ['checked', 'running'] } },
    { $set: { status: 'running' } },
    { returnDocument: 'after' },
  )) as ImportBatch | null
  // A twin may have ended it since.
  if (batch) await (batch.kind === 'people' ? write(peopleImporter, batch) : write(organisationImporter, batch))
  await inTransaction(receipt, async () => undefined)
  return batchId
}

const write = async <Item>(importer: Importer<Item>, batch: ImportBatch): Promise<void> => {
  const rows = await rowsOf(batch._id)
  let plan = await importer.plan(batch, rows)
  let now: ImportBatch | null = batch
  while (now?.status === 'running' && now.cursor < plan.slots.length) {
    const { cursor } = now
    const items = plan.slots.slice(cursor, cursor + CHUNK).filter((one) => one !== null)
    try {
      await writeChunk(importer, batch._id, cursor, items)
    } catch (error) {
      // Somebody made the same by hand meanwhile, or took a building: it is known now.
      if (!isDuplicate(error) && !(error instanceof AppError && error.code === 'invalid-input')) throw error
      plan = await importer.plan(batch, rows)
    }
    now = (await ImportBatches.collection.findOne({ _id: batch._id })) as ImportBatch | null
  }
  await importer.settled(batch)
  await inTransaction(null, async (tx) => {
    const { modifiedCount } = await ImportBatches.collection.updateOne(
      { _id: batch._id, status: 'running', cursor: { $gte: plan.slots.length } },
      { $set: { status: 'done', ranAt: clock.now(), counts: countsOf(plan) } },
      { session: tx },
    )
    if (modifiedCount > 0) await saveErrors(batch._id, plan, tx)
  })
}

const writeChunk = <Item>(
  importer: Importer<Item>,
  batchId: Types.ObjectId,
  cursor: number,
  items: readonly Item[],
): Promise<void> =>
  inTransaction(null, async (tx) => {
    const { matchedCount } = await ImportBatches.collection.updateOne(
      { _id: batchId, status: 'running', cursor },
      { $set: { cursor: cursor + CHUNK }, $inc: { made: items.length } },
      { session: tx },
    )
    // Another run has written this part.
    if (matchedCount > 0 && items.length > 0) await importer.write(items, tx)
  })
