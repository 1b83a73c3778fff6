import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { Duties } from './duty.model'
import { addingPost, visibleOrganisation } from './organisation-rights'

/** 取消一段值班. 404 when it is not there, or no longer. */
export const dropDuty = async (actor: Actor, id: string, dutyId: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const at = await visibleOrganisation(actor, new Types.ObjectId(id))
  if (!addingPost(actor, at)) throw new AppError('forbidden')
  await inTransaction(receipt, async (tx) => {
    const own = { _id: new Types.ObjectId(dutyId), organisationId: at._id }
    const { deletedCount } = await Duties.deleteOne(own, { session: tx })
    if (deletedCount === 0) throw new AppError('not-found')
  })
  return at._id
}
