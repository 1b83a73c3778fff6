import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { Sessions } from './session.model'

/** 换身份: this session alone acts in the one post chosen, or in all of them again. 404 for a post that is not one's own or does not run. */
export const switchPost = async (
  actor: Actor,
  membershipId: string | null,
  sessionId: string,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  const actingId = membershipId === null ? null : new Types.ObjectId(membershipId)
  await inTransaction({ ...receipt, resultId: actor.id }, async (tx) => {
    const now = clock.now()
    const post = { id: actingId, since: { $lte: now }, $or: [{ until: null }, { until: { $gt: now } }] }
    const { matchedCount } = await Sessions.collection.updateOne(
      { _id: sessionId as never, personId: actor.id, ...(actingId && { posts: { $elemMatch: post } }) },
      { $set: { actingId } },
      { session: tx },
    )
    if (matchedCount === 0) throw new AppError('not-found')
  })
  return actor.id
}
