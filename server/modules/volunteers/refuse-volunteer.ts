import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { leaveNotices } from '../notifications/leave-notices'
import { reviewRegistration } from './review-registration'

/** 不通过: with the reason, which the person reads and may answer by applying again. */
export const refuseVolunteer = async (
  actor: Actor,
  id: string,
  reason: string,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  const registrationId = new Types.ObjectId(id)
  await inTransaction(receipt, async (tx) => {
    const { communityId, personId } = await reviewRegistration('refuse', actor, registrationId, { reason }, tx)
    await leaveNotices(
      {
        communityId,
        eventId: new Types.ObjectId(),
        orderId: null,
        kind: 'volunteer-refused',
        facts: {},
        at: clock.now(),
      },
      [personId],
      tx,
    )
  })
  return registrationId
}
