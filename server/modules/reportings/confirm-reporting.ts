import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { leaveNotices } from '../notifications/leave-notices'
import { grantPost } from '../organisations/grant-post'
import { stepReporting } from './step-reporting'

/** 确认: for one branch. With the second one the person is a party member of both at once, and is told. */
export const confirmReporting = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const reportingId = new Types.ObjectId(id)
  await inTransaction(receipt, async (tx) => {
    const after = await stepReporting('confirm', actor, reportingId, null, tx)
    if (after.status !== 'confirmed') return
    const { personId, unit, neighbourhood } = after
    for (const at of [unit, neighbourhood])
      await grantPost({ communityId: at.communityId, personId, organisationId: at.id, role: 'party-member' }, tx)
    await leaveNotices(
      {
        communityId: after.communityId,
        eventId: new Types.ObjectId(),
        orderId: null,
        kind: 'reporting-confirmed',
        facts: {},
        at: clock.now(),
      },
      [personId],
      tx,
    )
  })
  return reportingId
}
