import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { settleHomes } from './settle-homes'
import { stepHome } from './step-home'
import { tellResident } from './tell-resident'

/** 搬走了: open orders go on; the next home becomes the main one, and the last of a community ends being its resident. */
export const leaveHome = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const homeId = new Types.ObjectId(id)
  await inTransaction(receipt, async (tx) => {
    const home = await stepHome('leave', actor, homeId, null, tx)
    await settleHomes(home.personId, [home.communityId], tx)
    await tellResident('home-left', home, actor, tx)
  })
  return homeId
}
