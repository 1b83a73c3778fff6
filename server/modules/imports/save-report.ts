import type { Types } from 'mongoose'
import { IMPORT_ERRORS_MAX } from '#shared/imports/import.rules'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import type { ImportBatch } from './import-batch.model'
import { ImportErrorLists } from './import-errors.model'
import type { Plan } from './import-record'
import { UNDO_MS } from './import.presenter'

/** The figures of a plan. */
export const countsOf = (plan: Plan<unknown>): NonNullable<ImportBatch['counts']> => ({
  fresh: plan.slots.filter((one) => one !== null).length,
  known: plan.known,
  wrong: plan.wrong,
})

/** Keeps the errors of a plan, as many as can be read, for as long as the rows. */
export const saveErrors = (batchId: Types.ObjectId, plan: Plan<unknown>, tx: Tx) =>
  ImportErrorLists.collection.updateOne(
    { _id: batchId },
    {
      $set: {
        errors: plan.errors.slice(0, IMPORT_ERRORS_MAX),
        expiresAt: new Date(clock.now().getTime() + UNDO_MS),
      },
    },
    { upsert: true, session: tx },
  )
