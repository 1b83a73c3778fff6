import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, stopTwin } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { ImportBatches, type ImportBatch } from './import-batch.model'
import { importChanged } from './import-changed'
import { stepsOf } from './import.presenter'
import type { Importer } from './importer'
import { findBatch } from './importing-post'
import { organisationImporter } from './organisation-import'
import { peopleImporter } from './people-import'

/**
 * 整批撤回: takes back, part by part, what nobody uses; the rest stays and is counted. Cut short it is simply asked for again. Of two
 * at once the one that ends it is answered, the other is 409.
 */
export const undoImport = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const batchId = new Types.ObjectId(id)
  await stopTwin(receipt)
  const batch = await findBatch(actor, batchId)
  if (!stepsOf(batch).includes('undo')) throw importChanged(batch.status)
  await (batch.kind === 'people' ? takeBack(peopleImporter, batch) : takeBack(organisationImporter, batch))
  await inTransaction(receipt, async (tx) => {
    const now = (await ImportBatches.collection.findOne({ _id: batchId }, { session: tx })) as ImportBatch | null
    if (now?.status !== 'done') throw importChanged(now?.status ?? 'undone')
    await ImportBatches.collection.updateOne(
      { _id: batchId, status: 'done' },
      { $set: { status: 'undone', undoneAt: clock.now(), kept: now.made - now.removed } },
      { session: tx },
    )
  })
  return batchId
}

const takeBack = async <Item>(importer: Importer<Item>, batch: ImportBatch): Promise<void> => {
  for await (const remove of importer.removals(batch))
    await inTransaction(null, async (tx) => {
      const removed = await remove(tx)
      const { matchedCount } = await ImportBatches.collection.updateOne(
        { _id: batch._id, status: 'done' },
        { $inc: { removed } },
        { session: tx },
      )
      if (matchedCount === 0) throw importChanged('undone')
    })
  await importer.settled(batch)
}
