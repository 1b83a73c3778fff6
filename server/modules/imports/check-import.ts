import { Types } from 'mongoose'
import { columnsOf } from '#shared/imports/import.rules'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, stopTwin } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { invalid } from '../../http/app-error'
import { rowsOf } from './find-imports'
import { ImportBatches, type ImportBatch } from './import-batch.model'
import { importChanged } from './import-changed'
import { stepsOf } from './import.presenter'
import { findBatch } from './importing-post'
import { organisationImporter } from './organisation-import'
import { peopleImporter } from './people-import'
import { countsOf, saveErrors } from './save-report'

/** 试一遍: goes through every row as a run would, and writes nothing but what it found. */
export const checkImport = async (
  actor: Actor,
  id: string,
  mapping: Record<string, number>,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  const batchId = new Types.ObjectId(id)
  await stopTwin(receipt)
  const batch = await findBatch(actor, batchId)
  checkMapping(batch, mapping)
  if (!stepsOf(batch).includes('check')) throw importChanged(batch.status)
  const rows = await rowsOf(batchId)
  const tried = { ...batch, mapping }
  const plan = await (batch.kind === 'people'
    ? peopleImporter.plan(tried, rows)
    : organisationImporter.plan(tried, rows))
  await inTransaction(receipt, async (tx) => {
    const after = await ImportBatches.collection.updateOne(
      { _id: batchId, status: { $in: ['uploaded', 'checked'] } },
      { $set: { status: 'checked', mapping, counts: countsOf(plan) } },
      { session: tx },
    )
    if (after.matchedCount === 0) throw importChanged('running')
    await saveErrors(batchId, plan, tx)
  })
  return batchId
}

const checkMapping = ({ kind, heads }: ImportBatch, mapping: Record<string, number>) => {
  const columns = columnsOf(kind)
  for (const [field, column] of Object.entries(mapping)) {
    if (!Object.hasOwn(columns, field)) throw invalid(`mapping.${field}`, '没有这一项')
    if (column >= heads.length) throw invalid(`mapping.${field}`, '表格里没有这一列')
  }
  for (const [field, { label, required }] of Object.entries(columns))
    if (required && mapping[field] === undefined) throw invalid(`mapping.${field}`, `请选「${label}」是哪一列`)
}
