import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { stepReporting } from './step-reporting'

/** 收回: by the person alone, as long as not both have confirmed. */
export const withdrawReporting = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const reportingId = new Types.ObjectId(id)
  await inTransaction(receipt, (tx) => stepReporting('withdraw', actor, reportingId, null, tx))
  return reportingId
}
