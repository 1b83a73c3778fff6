import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { Duties } from './duty.model'
import { Memberships, type Membership } from './membership.model'

/**
 * Gives one person's posts and turns of duty to another, in the transaction that has removed the first: an imported row turns out to be
 * somebody known. A post held twice ends for the second.
 */
export const movePosts = async (from: Types.ObjectId, to: Types.ObjectId, tx: Tx): Promise<void> => {
  const held = await lastingOf(to, tx)
  const twice = (await lastingOf(from, tx)).filter(({ role, organisationId }) =>
    held.some((one) => one.role === role && one.organisationId.equals(organisationId)),
  )
  await Memberships.updateMany(
    { _id: { $in: twice.map(({ _id }) => _id) } },
    { $set: { until: clock.now() } },
    { session: tx },
  )
  await Memberships.updateMany({ personId: from }, { $set: { personId: to } }, { session: tx })
  await Memberships.updateMany({ standsInFor: from }, { $set: { standsInFor: to } }, { session: tx })
  await Duties.updateMany({ personId: from }, { $set: { personId: to } }, { session: tx })
}

const lastingOf = (personId: Types.ObjectId, tx: Tx) =>
  Memberships.find({ personId, until: null }).session(tx).lean<Membership[]>()
