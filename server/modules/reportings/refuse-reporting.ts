import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { leaveNotices } from '../notifications/leave-notices'
import { stepReporting } from './step-reporting'

/** 不确认: with the reason, which the person reads. Final; one may report anew. */
export const refuseReporting = async (
  actor: Actor,
  id: string,
  reason: string,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  const reportingId = new Types.ObjectId(id)
  await inTransaction(receipt, async (tx) => {
    const { communityId, personId } = await stepReporting('refuse', actor, reportingId, reason, tx)
    await leaveNotices(
      {
        communityId,
        eventId: new Types.ObjectId(),
        orderId: null,
        kind: 'reporting-refused',
        facts: {},
        at: clock.now(),
      },
      [personId],
      tx,
    )
  })
  return reportingId
}
