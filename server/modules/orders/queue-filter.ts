import { Types } from 'mongoose'
import { YELLOW_BEFORE } from '#shared/orders/lamp'
import { isOpen, OPEN_STATUSES } from '#shared/orders/order-machine'
import { STAFF_ROLES } from '#shared/organisations/roles'
import type { Actor } from '../../http/actor'
import { communitiesOfPosts } from '../organisations/find-communities'
import { organisationOf } from '../organisations/find-organisation'

type Filter = Record<string, unknown>

/**
 * The orders a member of staff answers for: their organisations and below, for a street all its communities; of confidential ones only
 * those they are named for. `custodianId` narrows it to one of those organisations and what lies below.
 */
export const queueFilter = async (actor: Actor, custodianId?: string): Promise<Filter | null> => {
  const posts = actor.posts.filter((post) => STAFF_ROLES.includes(post.role))
  if (posts.length === 0) return null
  const desks = posts.map((post) => post.organisationId)
  const custodianPath = custodianId ? await partOf(desks, new Types.ObjectId(custodianId)) : { $in: desks }
  return (
    custodianPath && {
      communityId: { $in: await communitiesOfPosts(posts) },
      custodianPath,
      $or: [{ isConfidential: false }, { supervisorId: actor.id }],
    }
  )
}

/** One of these organisations, or one below; null for any other. */
const partOf = async (desks: readonly Types.ObjectId[], id: Types.ObjectId): Promise<Types.ObjectId | null> => {
  const found = await organisationOf(id)
  return found?.path.some((one) => desks.some((desk) => desk.equals(one))) ? found._id : null
}

/** The lamp as a condition over the stored clocks; a test compares it with `lampOf`. */
export const lampFilter = (lamp: 'green' | 'yellow' | 'red', now: Date): Filter => {
  const dueSoon = new Date(now.getTime() + YELLOW_BEFORE.promise)
  const stageSoon = new Date(now.getTime() + YELLOW_BEFORE.stage)
  const open = { status: { $in: OPEN_STATUSES.filter(isOpen) } }
  const isRed = { nextClockAt: { $lte: now } }
  const isSoon = { $or: [{ dueAt: { $lte: dueSoon } }, { stageDueAt: { $ne: null, $lte: stageSoon } }] }
  if (lamp === 'red') return { $and: [open, isRed] }
  if (lamp === 'yellow') return { $and: [open, { nextClockAt: { $gt: now } }, isSoon] }
  return { $and: [open, { nextClockAt: { $gt: now } }, { $nor: [isSoon] }] }
}
