import type { Types } from 'mongoose'
import { STAFF_ROLES } from '#shared/organisations/roles'
import { uniqueIds } from '../../db/unique-ids'
import { nearestHolders } from '../organisations/find-members'
import { findEvents, findOrders } from '../orders/find-orders'
import type { Order } from '../orders/order.model'
import { addressNotices, factsOf, needsDesk } from './address-notices'
import { leaveOnce } from './leave-notices'
import type { OutboxRow } from './outbox.model'

/** Turns messages of the outbox into notices in the app. Safe to run twice: nobody is told of one event twice. */
export const tellPeople = async (rows: readonly Pick<OutboxRow, 'orderId' | 'eventId'>[]): Promise<void> => {
  const [orders, events] = await Promise.all([
    findOrders(uniqueIds(rows.map((row) => row.orderId))),
    findEvents(rows.map((row) => row.eventId)),
  ])
  const desks = new Map<string, Promise<Types.ObjectId[]>>()
  const deskOf = (order: Order) => {
    const key = order.custodianId.toHexString()
    const known = desks.get(key) ?? findDesk(order)
    desks.set(key, known)
    return known
  }
  const list = await Promise.all(
    rows.map(async (row) => {
      const order = orders.get(row.orderId.toHexString())
      const event = events.get(row.eventId.toHexString())
      if (!order || !event) throw new Error('a message tells of an order or event that is not there')
      const dispatchers = needsDesk(event, order) ? await deskOf(order) : []
      const told = {
        communityId: order.communityId,
        eventId: event._id,
        orderId: order._id,
        facts: factsOf(event, order),
        at: event.at,
      }
      return addressNotices(event, order, dispatchers).map(({ personId, kind }) => ({
        personId,
        told: { ...told, kind },
      }))
    }),
  )
  await leaveOnce(list.flat())
}

/** The staff of the custodian; where it has none, of the next above. */
const findDesk = async ({ communityId, custodianPath }: Order): Promise<Types.ObjectId[]> =>
  (await nearestHolders(communityId, custodianPath, STAFF_ROLES)).map((post) => post.personId)
