import { Types } from 'mongoose'
import type { Order as OrderView, OrderEventView } from '#shared/orders/order.contract'
import { ROLE_LABELS } from '#shared/organisations/roles'
import { uniqueIds } from '../../db/unique-ids'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { recordLooks } from '../looks/record-look'
import { organisationTree } from '../organisations/organisation-tree'
import type { Organisation } from '../organisations/organisation.model'
import { findPeople } from '../people/find-people'
import { calledName } from '../people/called-name'
import type { Person } from '../people/person.model'
import { looksAt } from './looks-at'
import { OrderEvents, OrderTexts, type OrderEvent } from './order-event.model'
import { Orders, type Order } from './order.model'
import { custodianOf, presentOrderWith, sightOf, type Sight } from './order.presenter'
import { isActive, relationsOf } from './relations'

/** One order for whoever may see it; 404 for everybody else. */
export const showOrder = async (actor: Actor, id: string): Promise<OrderView> => {
  const order = await load(new Types.ObjectId(id))
  if (relationsOf(order, actor).length === 0) throw new AppError('not-found')
  return present(order, actor)
}

/** The same for the one who has just acted: a person who gave an order back still reads, masked, what became of it. */
export const showAfter = async (actor: Actor, id: Types.ObjectId): Promise<OrderView> => present(await load(id), actor)

/** The same for the one who has just placed it: everything to show is at hand. */
export const showPlaced = (actor: Actor, order: Order, event: OrderEvent): Promise<OrderView> =>
  present(order, actor, [event])

const load = async (id: Types.ObjectId): Promise<Order> => {
  const order = (await Orders.collection.findOne({ _id: id })) as Order | null
  if (!order) throw new AppError('not-found')
  return order
}

const eventsOf = async (orderId: Types.ObjectId): Promise<OrderEvent[]> =>
  (await OrderEvents.collection.find({ orderId }).sort({ seq: 1 }).toArray()) as unknown as OrderEvent[]

const present = async (order: Order, actor: Actor, atHand?: OrderEvent[]): Promise<OrderView> => {
  const sight = sightOf(order, actor, relationsOf(order, actor))
  const events = atHand ?? (await eventsOf(order._id))
  const isFresh = atHand !== undefined
  const [texts, people, tree] = await Promise.all([
    isFresh || sight === 'stranger' ? new Map<string, string>() : textsOf(order._id),
    isFresh ? new Map<string, Person>() : findPeople(peopleOf(order, events)),
    organisationTree(order.communityId),
  ])
  await recordLooks(looksAt(order, actor, people))
  const requester = people.get(order.requesterId.toHexString())
  return presentOrderWith(
    order,
    events
      .filter((event) => isShown(event, actor, sight))
      .map((event) =>
        event.action === 'rehome'
          ? presentRehome(event, tree)
          : presentEvent(event, order, { sight, people, texts, tree }),
      ),
    { actor, now: clock.now(), tree },
    {
      requesterPhone: requester?.phone ?? null,
      seatPhones: new Map([...people].flatMap(([key, person]) => (person.phone ? [[key, person.phone] as const] : []))),
    },
  )
}

const textsOf = async (orderId: Types.ObjectId) => {
  const list = await OrderTexts.find({ orderId }).lean()
  return new Map(list.map((one) => [one._id.toHexString(), one.text]))
}

const peopleOf = (order: Order, events: readonly OrderEvent[]): Types.ObjectId[] => {
  const ids = [
    order.requesterId,
    ...order.seats.filter(isActive).map((seat) => seat.personId),
    ...events.flatMap((event) => [event.actor.personId, event.subjectId]),
  ].filter((one) => one !== null)
  return uniqueIds(ids)
}

/** A card put away in the pool is that member's own business. */
const isShown = (event: OrderEvent, actor: Actor, sight: Sight): boolean =>
  !(event.action === 'decline' && event.data.pool) ||
  sight === 'desk' ||
  (event.actor.personId?.equals(actor.id) ?? false)

interface Telling {
  sight: Sight
  people: ReadonlyMap<string, Person>
  texts: ReadonlyMap<string, string>
  tree: ReadonlyMap<string, Organisation>
}

const presentEvent = (event: OrderEvent, order: Order, { sight, people, texts, tree }: Telling): OrderEventView => {
  const named = (id: Types.ObjectId | null): string | null => {
    if (!id) return null
    const isResident = order.ownerIds.some((one) => one.equals(id))
    if (isResident && sight === 'stranger') return '居民'
    if (isResident && id.equals(order.requesterId)) return order.requesterName
    const person = people.get(id.toHexString())
    return person ? calledName(person) : '已注销'
  }
  const { role } = event.actor
  const isDesk = role.endsWith('secretary')
  return {
    id: event._id.toHexString(),
    action: event.action,
    from: event.from,
    to: event.to,
    at: event.at.toISOString(),
    // The desk answers as the organisation to residents; its own people see who it was.
    actor: {
      role,
      name:
        event.actor.personId === null
          ? ROLE_LABELS.system
          : isDesk && sight !== 'desk'
            ? custodianOf(order, { tree })
            : (named(event.actor.personId) ?? ''),
    },
    text: texts.get(event._id.toHexString()) ?? null,
    subject: named(event.subjectId),
  }
}

/** A closing is told by the two organisations, to everybody alike: which is gone, and which answers now. */
const presentRehome = (event: OrderEvent, tree: ReadonlyMap<string, Organisation>): OrderEventView => ({
  id: event._id.toHexString(),
  action: event.action,
  from: event.from,
  to: event.to,
  at: event.at.toISOString(),
  actor: { role: event.actor.role, name: tree.get(String(event.data.toId))?.name ?? '上级组织' },
  text: null,
  subject: tree.get(String(event.data.fromId))?.name ?? null,
})
