import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, type Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { replaceHomes } from '../homes/replace-homes'
import { handOver } from './hand-over'
import { holdOrganisation, organisationClosed } from './hold-organisation'
import { editingPost, visibleOrganisation } from './organisation-rights'
import { forgetTrees } from './organisation-tree'
import { Organisations, type Handover, type Organisation } from './organisation.model'

/** Longer than any transaction may live, and than a tree is kept: whoever drew an order before the closing has placed it by then. */
const LATE_MS = 2 * 60_000

/**
 * 撤销: never deleted. Its organisations below are closed first; its open orders and its volunteers go to the one above, all other
 * posts end. A first lot goes along in the same transaction, the rest after it; a crash between is made good by `finishHandovers`.
 */
export const closeOrganisation = async (
  actor: Actor,
  id: string,
  reason: string,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  const found = await visibleOrganisation(actor, new Types.ObjectId(id))
  const post = editingPost(actor, found)
  if (!post) throw new AppError('forbidden')
  const { parentId } = found
  if (!parentId) throw new AppError('status-changed', { status: 'open' }, '上面没有组织可以接手，不能撤掉')
  const by = { personId: actor.id, role: post.role, organisationId: post.organisationId }
  const closed = await inTransaction(receipt, async (tx) => {
    await refuseWithChildren(found, tx)
    const now = clock.now()
    const handover: Handover = { by, dueAt: new Date(now.getTime() + LATE_MS) }
    const after = await Organisations.findOneAndUpdate(
      { _id: found._id, closedAt: null },
      { $set: { closedAt: now, closedReason: reason, handover } },
      { session: tx, returnDocument: 'after' },
    ).lean<Organisation>()
    if (!after) throw organisationClosed()
    await holdOrganisation(parentId, tx)
    const isMore = await handOver(after, handover, tx)
    return { after, handover, isMore }
  })
  forgetTrees()
  await replaceHomes(found.communityId)
  let { isMore } = closed
  while (isMore) isMore = await inTransaction(null, (tx) => handOver(closed.after, closed.handover, tx))
  return found._id
}

const refuseWithChildren = async (organisation: Organisation, tx: Tx) => {
  const child = await Organisations.findOne({ parentId: organisation._id, closedAt: null })
    .session(tx)
    .select('name')
    .lean()
  if (child) throw new AppError('status-changed', { status: 'open' }, `下面还有${child.name}，请先撤掉下级组织`)
}
