import type { Tx } from '../../db/with-transaction'
import { inTransaction } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { rehomeOrders } from '../orders/rehome-orders'
import { dropPosts } from '../session/refresh-posts'
import { Duties } from './duty.model'
import { nearestOpen } from './find-organisation'
import { grantPost } from './grant-post'
import { Memberships, type Membership } from './membership.model'
import { Organisations, type Handover, type Organisation } from './organisation.model'

const POSTS = 200
const ORDERS = 100
const CLOSINGS = 20

/**
 * Hands one lot of what a closed organisation still has to the one above, in the caller's transaction; answers whether more is left.
 * What is handed over is no longer found, so that it may be cut short anywhere and run again.
 */
export const handOver = async (closed: Organisation, { by }: Handover, tx: Tx): Promise<boolean> => {
  const to = await nearestOpen(closed.path, tx)
  const orders = await rehomeOrders(closed, to, by, { tx, limit: ORDERS })
  const posts = await endPosts(closed, to, tx)
  await Duties.deleteMany({ organisationId: closed._id, communityId: closed.communityId }, { session: tx })
  return orders === ORDERS || posts === POSTS
}

/** Finishes what closings have left: lots that a crash cut off, and orders that were being placed meanwhile. For the jobs. */
export const finishHandovers = async (isStopping: () => boolean = () => false): Promise<boolean> => {
  const list = await Organisations.find({ 'handover.dueAt': { $lte: clock.now() } })
    .limit(CLOSINGS)
    .lean<Organisation[]>()
  for (const closed of list) {
    const { handover } = closed
    let isMore = true
    while (isMore && handover && !isStopping())
      isMore = await inTransaction(null, (tx) => handOver(closed, handover, tx))
    if (isMore) return false
    await Organisations.updateOne({ _id: closed._id }, { $set: { handover: null } })
  }
  return list.length === CLOSINGS
}

/** Volunteers stay volunteers, one level up; every other post is over at once, in every session. */
const endPosts = async (closed: Organisation, to: Organisation, tx: Tx): Promise<number> => {
  const now = clock.now()
  const list = await Memberships.find({
    communityId: closed.communityId,
    organisationId: closed._id,
    $or: [{ until: null }, { until: { $gt: now } }],
  })
    .session(tx)
    .limit(POSTS)
    .lean<Membership[]>()
  if (list.length === 0) return 0
  await Memberships.updateMany({ _id: { $in: list.map((one) => one._id) } }, { $set: { until: now } }, { session: tx })
  await dropPosts(list, tx)
  if (to.kind !== 'street')
    for (const { personId, role } of list)
      if (role === 'volunteer')
        await grantPost({ communityId: to.communityId, personId, organisationId: to._id, role }, tx)
  return list.length
}
