import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { leaveNotices } from '../notifications/leave-notices'
import { nearestOpen } from '../organisations/find-organisation'
import { grantPost } from '../organisations/grant-post'
import { adoptRegistration } from '../people/update-person'
import { nextVolunteerNumber } from './next-volunteer-number'
import { Registrations, type Registration } from './registration.model'
import { registrationChanged, reviewRegistration } from './review-registration'
import { relationsTo } from './volunteer-relations'

/** 通过: the person becomes a volunteer of that branch at once, with a number, and is told. */
export const approveVolunteer = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const registrationId = new Types.ObjectId(id)
  const number = await drawNumber(actor, registrationId)
  await inTransaction(receipt, async (tx) => {
    const after = await reviewRegistration('approve', actor, registrationId, { number, reason: null }, tx)
    // Applied again between the look and the transaction, so no number was drawn: rare, and tried again by hand.
    if (!number) throw registrationChanged(after.status)
    const { communityId, personId, branchPath, name, phone, skills, address } = after
    const at = await nearestOpen(branchPath, tx)
    await adoptRegistration(personId, { name, phone, skills, address }, tx)
    await grantPost({ communityId, personId, organisationId: at._id, role: 'volunteer' }, tx)
    await leaveNotices(
      {
        communityId,
        eventId: new Types.ObjectId(),
        orderId: null,
        kind: 'volunteer-approved',
        facts: { number },
        at: clock.now(),
      },
      [personId],
      tx,
    )
  })
  return registrationId
}

/** A number only for whom it will likely be used: the checks that count stand in the transaction, behind the receipt. */
const drawNumber = async (actor: Actor, id: Types.ObjectId): Promise<string | null> => {
  const found = (await Registrations.collection.findOne({ _id: id })) as Registration | null
  if (found?.status !== 'applied' || !relationsTo(found, actor).includes('reviewer')) return null
  return nextVolunteerNumber(found.communityId, clock.now())
}
