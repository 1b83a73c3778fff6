import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { stepHome } from './step-home'
import { tellResident } from './tell-resident'

/** 核实: the grid's worker, or staff above, knows that the person lives there; they are told. */
export const verifyHome = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const homeId = new Types.ObjectId(id)
  await inTransaction(receipt, async (tx) => {
    const home = await stepHome('verify', actor, homeId, null, tx)
    await tellResident('home-verified', home, actor, tx)
  })
  return homeId
}
