import type { Types } from 'mongoose'
import { inTransaction, isDuplicate } from '../../db/with-transaction'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { rowsOf } from './find-imports'
import { ImportBatches, type ImportBatch } from './import-batch.model'
import { CHUNK, type Importer } from './importer'
import { organisationImporter } from './organisation-import'
import { peopleImporter } from './people-import'
import { countsOf, saveErrors } from './save-report'

type IsStopping = () => boolean

/**
 * Writes what is left of a batch, a thousand rows a transaction, and moves the cursor with them. The cursor is the guard: of two
 * writers at once each part is written by one, and one that was cut short goes on where it ended when it is taken again.
 */
export const writeRows = (batch: ImportBatch, isStopping: IsStopping = () => false): Promise<void> =>
  batch.kind === 'people' ? write(peopleImporter, batch, isStopping) : write(organisationImporter, batch, isStopping)

const write = async <Item>(importer: Importer<Item>, batch: ImportBatch, isStopping: IsStopping): Promise<void> => {
  const rows = await rowsOf(batch._id)
  let plan = await importer.plan(batch, rows)
  let now: ImportBatch | null = batch
  while (now?.status === 'running' && now.cursor < plan.slots.length) {
    if (isStopping()) return
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
      { $set: { cursor: cursor + CHUNK, movedAt: clock.now() }, $inc: { made: items.length } },
      { session: tx },
    )
    // Another writer has written this part.
    if (matchedCount > 0 && items.length > 0) await importer.write(items, tx)
  })
