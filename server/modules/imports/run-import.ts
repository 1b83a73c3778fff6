import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, stopTwin } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { startWriting } from './claim-batch'
import { importChanged } from './import-changed'
import { stepsOf } from './import.presenter'
import { findBatch } from './importing-post'
import { writeRows } from './write-rows'

/** 导入: writes the rows that are right. A run that stands still can be asked for again; it goes on where it ended. */
export const runImport = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const batchId = new Types.ObjectId(id)
  await stopTwin(receipt)
  const found = await findBatch(actor, batchId)
  if (!stepsOf(found).includes('run')) throw importChanged(found.status)
  const batch = await startWriting(batchId)
  if (!batch) throw importChanged('running')
  await writeRows(batch)
  await inTransaction(receipt, async () => undefined)
  return batchId
}
