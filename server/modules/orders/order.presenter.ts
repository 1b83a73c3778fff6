import type { ListedOrder, Order as OrderView, OrderEventView, SeatView } from '#shared/orders/order.contract'
import { lampOf } from '#shared/orders/lamp'
import { isOpen, type Relation } from '#shared/orders/order-machine'
import { entranceOf } from '#shared/organisations/building'
import { maskPhone, maskWords } from '#shared/organisations/mask'
import type { Actor } from '../../http/actor'
import { photoView } from '../files/sign-photo'
import type { Organisation } from '../organisations/organisation.model'
import { distanceBetween } from './distance'
import { availableActions } from './guards'
import type { Order, Seat } from './order.model'
import { isActive, relationsOf, seatOf } from './relations'

/** How much of the resident a reader sees: all of it, what the desk needs, or what a stranger may know. */
export type Sight = 'owner' | 'holder' | 'desk' | 'stranger'

export interface Reader {
  actor: Actor
  now: Date
  /** Of the order's community: an organisation is called what it is called now, whenever the order was placed. */
  tree: ReadonlyMap<string, Organisation>
  /** The reader's own place, for the distance. */
  place?: { lng: number; lat: number } | null
}

/** Names and numbers that only a single order needs. */
export interface Known {
  requesterPhone: string | null
  seatPhones: Map<string, string>
}

const NOBODY: Known = { requesterPhone: null, seatPhones: new Map() }

/** Full address and phone only for the owner, and for the member while he is at it; masked again after the end. */
export const sightOf = (order: Order, actor: Actor, relations: readonly Relation[]): Sight => {
  if (order.ownerIds.some((one) => one.equals(actor.id))) return 'owner'
  const seat = seatOf(order, actor.id)
  if (seat && isActive(seat) && isOpen(order.status)) return 'holder'
  return relations.includes('dispatcher') || relations.includes('supervisor') ? 'desk' : 'stranger'
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** One order as a line of a list shows it. */
export const presentOrder = (order: Order, reader: Reader, known: Known = NOBODY): ListedOrder => {
  const relations = relationsOf(order, reader.actor)
  const sight = sightOf(order, reader.actor, relations)
  const isClear = sight === 'owner' || sight === 'holder'
  const isKnown = isClear || sight === 'desk'
  const reading = lampOf(order, reader.now)
  const hide = (text: string) => (isKnown ? text : maskWords(text, secretsOf(order, known)))
  const ownRating = order.ratings.findLast((one) => one.round === order.round) ?? order.ratings.at(-1)
  return {
    id: order._id.toHexString(),
    number: order.number,
    status: order.status,
    serviceCode: order.serviceCode,
    serviceName: order.serviceName,
    icon: order.icon,
    summary: hide(order.summary),
    description: hide(order.description),
    address: addressFor(order, sight, communityOf(order, reader)),
    building: order.building,
    location: isKnown ? order.location : null,
    photos: isKnown ? order.photos.map(photoView) : [],
    proofPhotos: isKnown || relations.includes('assignee') ? order.proofPhotos.map(photoView) : [],
    note: isKnown || relations.includes('assignee') ? order.note : null,
    placedAt: order.placedAt.toISOString(),
    dueAt: order.dueAt.toISOString(),
    stageDueAt: iso(order.stageDueAt),
    lamp: reading?.lamp ?? null,
    lampClock: reading?.clock ?? null,
    round: order.round,
    mode: order.mode,
    places: order.places,
    seats: order.seats
      .filter((seat) => seat.state !== 'released')
      .map((seat) => presentSeat(seat, reader, sight, known)),
    points: order.points,
    isConfidential: order.isConfidential,
    preferredTimes: order.preferredTimes,
    requester: {
      name: isKnown ? order.requesterName : '居民',
      isMe: order.requesterId.equals(reader.actor.id),
    },
    contactPhone: phoneFor(order, sight, known),
    custodian: { id: order.custodianId.toHexString(), name: custodianOf(order, reader) },
    rating:
      ownRating && (isKnown || relations.includes('assignee'))
        ? {
            score: ownRating.score,
            solved: ownRating.solved,
            words: ownRating.words,
            at: ownRating.at.toISOString(),
            round: ownRating.round,
          }
        : null,
    distance: distanceBetween(reader.place, order.location),
    availableActions: availableActions({ order, personId: reader.actor.id, relations, now: reader.now }),
  }
}

/** One order with its events. */
export const presentOrderWith = (order: Order, events: OrderEventView[], reader: Reader, known: Known): OrderView => ({
  ...presentOrder(order, reader, known),
  events,
})

const communityOf = (order: Order, { tree }: Pick<Reader, 'tree'>): string =>
  tree.get(order.communityId.toHexString())?.name ?? '本社区'

/** What the organisation that answers for it is called now. */
export const custodianOf = (order: Order, reader: Pick<Reader, 'tree'>): string =>
  reader.tree.get(order.custodianId.toHexString())?.name ?? communityOf(order, reader)

const secretsOf = (order: Order, known: Known): string[] =>
  [order.address, order.contactPhone, known.requesterPhone, order.requesterName].filter((one) => one !== null)

const addressFor = (order: Order, sight: Sight, communityName: string): string => {
  if (sight === 'owner' || sight === 'holder') return order.address
  if (sight === 'desk') return entranceOf(order.address) ?? maskWords(order.address, [])
  return order.building ?? communityName
}

const phoneFor = (order: Order, sight: Sight, known: Known): string | null => {
  const phone = order.contactPhone ?? known.requesterPhone
  if (!phone || sight === 'stranger') return null
  return sight === 'desk' ? maskPhone(phone) : phone
}

const presentSeat = (seat: Seat, reader: Reader, sight: Sight, known: Known): SeatView => ({
  person: { id: seat.personId.toHexString(), name: seat.name, role: seat.role, branch: seat.branch },
  state: seat.state,
  isMe: seat.personId.equals(reader.actor.id),
  visitAt: iso(seat.visitAt),
  words: sight === 'stranger' ? null : seat.words,
  phone: sight === 'owner' && isActive(seat) ? (known.seatPhones.get(seat.personId.toHexString()) ?? null) : null,
})
