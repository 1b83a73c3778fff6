import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { stepHome } from './step-home'
import { tellResident } from './tell-resident'

/** 不通过: with the reason, which the resident reads; they stay a resident, and the worker may still verify. */
export const refuseHome = async (
  actor: Actor,
  id: string,
  reason: string,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  const homeId = new Types.ObjectId(id)
  await inTransaction(receipt, async (tx) => {
    const home = await stepHome('refuse', actor, homeId, reason, tx)
    await tellResident('home-refused', home, actor, tx)
  })
  return homeId
}
