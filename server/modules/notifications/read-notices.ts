import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { ownNotices } from './count-unread'
import { Notices } from './notice.model'

/** Marks a notice and every earlier one as read. 404 for somebody else's. */
export const readNotices = async (actor: Actor, upTo: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const own = await ownNotices(actor)
  const last = new Types.ObjectId(upTo)
  await inTransaction({ ...receipt, resultId: last }, async (tx) => {
    if (!(await Notices.collection.findOne({ _id: last, ...own }, { session: tx }))) throw new AppError('not-found')
    await Notices.collection.updateMany(
      { ...own, readAt: null, _id: { $lte: last } },
      { $set: { readAt: clock.now() } },
      { session: tx },
    )
  })
  return last
}
