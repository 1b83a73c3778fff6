import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { refreshPosts } from '../session/refresh-posts'
import { membershipOf } from './find-members'
import { Memberships, type Membership } from './membership.model'
import type { Organisation } from './organisation.model'
import { mayGrant, visibleOrganisation } from './organisation-rights'

const isOver = ({ until }: Membership, now: Date) => until !== null && until <= now

/** True when this reader may end such a post: whoever could give it, never one's own. A resident leaves by the home. */
const mayTake = (actor: Actor, { personId, role }: Membership, at: Organisation): boolean =>
  role !== 'resident' && !personId.equals(actor.id) && mayGrant(actor, at, role)

/** True when this reader may end it now. */
export const mayEnd = (actor: Actor, membership: Membership, at: Organisation, now: Date): boolean =>
  !isOver(membership, now) && mayTake(actor, membership, at)

/** 免职: over at once, in every session. 409 when it was over already. */
export const endMembership = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const _id = new Types.ObjectId(id)
  const found = await membershipOf(_id)
  if (!found) throw new AppError('not-found')
  const at = await visibleOrganisation(actor, found.organisationId)
  if (!mayTake(actor, found, at)) throw new AppError('forbidden')
  await inTransaction(receipt, async (tx) => {
    const now = clock.now()
    // Whose it is now: an imported row may have become somebody since it was found.
    const ended = await Memberships.findOneAndUpdate(
      { _id, $or: [{ until: null }, { until: { $gt: now } }] },
      { $set: { until: now } },
      { session: tx },
    ).lean<Membership>()
    if (!ended) throw new AppError('status-changed', { status: 'ended' }, '这个任职已经结束，请刷新')
    await refreshPosts(ended.personId, tx)
  })
  return _id
}
