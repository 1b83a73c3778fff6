import type { ResponseOf } from '#shared/contract/api.contract'
import type { LookView } from '#shared/people/look.contract'
import type { Actor } from '../../http/actor'
import { beforeId, idCursor, pageOf } from '../../http/page'
import { findOrders } from '../orders/find-orders'
import { communitiesReached } from '../organisations/find-communities'
import { organisationsById } from '../organisations/find-organisation'
import { calledName } from '../people/called-name'
import { findPeople } from '../people/find-people'
import { Looks, type Look } from './look.model'

/** 谁看过我的信息: the looks of others at the reader's own particulars, the newest first. Never a reason, and never anybody else's. */
export const listLooks = async (
  actor: Actor,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<ResponseOf<'GET /me/looks'>> => {
  const before = beforeId(cursor)
  const found = await Looks.find({
    communityId: { $in: await communitiesReached(actor) },
    subjectId: actor.id,
    readerId: { $ne: actor.id },
    ...before,
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<Look[]>()
  const { rows, nextCursor } = pageOf(found, limit, idCursor)
  return { items: await present(rows, actor), nextCursor }
}

const present = async (looks: readonly Look[], actor: Actor): Promise<LookView[]> => {
  const [people, organisations, orders] = await Promise.all([
    findPeople(looks.map((one) => one.readerId)),
    organisationsById(looks.map((one) => one.organisationId)),
    findOrders(looks.flatMap((one) => one.orderId ?? [])),
  ])
  return looks.map((one) => {
    const reader = people.get(one.readerId.toHexString())
    const order = one.orderId && orders.get(one.orderId.toHexString())
    const isPartOf =
      order?.ownerIds.some((id) => id.equals(actor.id)) || order?.seats.some((seat) => seat.personId.equals(actor.id))
    return {
      id: one._id.toHexString(),
      at: one.at.toISOString(),
      by: {
        role: one.role,
        // Whom one helped is known by name only while the order lasts.
        name: one.role === 'resident' ? null : reader ? calledName(reader) : '已注销',
        organisation: organisations.get(one.organisationId.toHexString())?.name ?? null,
      },
      seen: one.seen,
      orderNumber: order && isPartOf ? order.number : null,
    }
  })
}
