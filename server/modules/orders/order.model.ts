import { model, Schema, Types } from 'mongoose'
import type { Limits } from '#shared/orders/deadline'
import { ORDER_STATUSES, type OrderStatus } from '#shared/orders/order-machine'
import type { Solved } from '#shared/orders/order.rules'

export type SeatState = 'offered' | 'accepted' | 'lead' | 'done' | 'released'

/** One place of an order and who has it; released ones stay, so that the person is still told what became of it. */
export interface Seat {
  personId: Types.ObjectId
  name: string
  role: string
  branch: string | null
  state: SeatState
  since: Date
  /** Offered by name, not taken from the pool. */
  isAssigned: boolean
  /** Took the seat, not only was asked. */
  wasIn: boolean
  /** Leads, or led when the round was completed: a rework goes back to him. */
  isLead: boolean
  visitAt: Date | null
  words: string | null
}

export interface OrderRating {
  raterId: Types.ObjectId
  score: number
  solved: Solved
  words: string | null
  at: Date
  round: number
}

export interface StoredPhoto {
  id: Types.ObjectId
  width: number
  height: number
}

export interface Order {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  number: string
  custodianId: Types.ObjectId
  /** The custodian and all above it, nearest last: those who may dispatch. */
  custodianPath: Types.ObjectId[]
  requesterId: Types.ObjectId
  requesterName: string
  placerId: Types.ObjectId
  coRequesterIds: Types.ObjectId[]
  /** Cache of the three above: whose list shows it. */
  ownerIds: Types.ObjectId[]
  serviceCode: string
  serviceName: string
  icon: string
  description: string
  summary: string
  address: string
  building: string | null
  location: { lng: number; lat: number } | null
  preferredTimes: string | null
  contactPhone: string | null
  photos: StoredPhoto[]
  status: OrderStatus
  statusSince: Date
  mode: 'assign' | 'open' | null
  places: number
  seats: Seat[]
  /** Cache of the seats: whose task list shows it. */
  holderIds: Types.ObjectId[]
  /** Cache: open to all who are eligible, with a free seat. */
  isPooled: boolean
  /** Who has put the card away. */
  hiddenFor: Types.ObjectId[]
  round: number
  roundStartedAt: Date
  note: string | null
  proofPhotos: StoredPhoto[]
  ratings: OrderRating[]
  /** The round whose bad rating asks for a call back. */
  followUpDue: { round: number; since: Date } | null
  hold: { since: Date; until: Date | null; reason: string } | null
  bounces: number
  award: 'none' | 'pending' | 'posted'
  closeGround: 'rating' | 'follow-up' | 'silence' | null
  // Of the service as it was when the order was placed.
  limits: Limits
  points: number
  acceptedBy: string[]
  skills: string[]
  requiredSkills: string[]
  isConfidential: boolean
  supervisorId: Types.ObjectId | null
  calendarVersion: string
  placedAt: Date
  dueAt: Date
  stageDueAt: Date | null
  nextClockAt: Date | null
  draftId: string | null
  /** Head of the event chain. */
  chain: { seq: number; hash: string }
}

const id = Schema.Types.ObjectId
const inner = { _id: false } as const
const photo = new Schema({ id, width: Number, height: Number }, inner)
const seat = new Schema<Seat>(
  {
    personId: { type: id, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    branch: { type: String, default: null },
    state: { type: String, enum: ['offered', 'accepted', 'lead', 'done', 'released'], required: true },
    since: { type: Date, required: true },
    isAssigned: { type: Boolean, required: true },
    isLead: { type: Boolean, required: true },
    visitAt: { type: Date, default: null },
    words: { type: String, default: null },
  },
  inner,
)
const rating = new Schema({ raterId: id, score: Number, solved: String, words: String, at: Date, round: Number }, inner)
const required = { required: true } as const

const schema = new Schema<Order>(
  {
    communityId: { type: id, ...required },
    number: { type: String, ...required },
    custodianId: { type: id, ...required },
    custodianPath: { type: [id], ...required },
    requesterId: { type: id, ...required },
    requesterName: { type: String, ...required },
    placerId: { type: id, ...required },
    coRequesterIds: [id],
    ownerIds: [id],
    serviceCode: { type: String, ...required },
    serviceName: { type: String, ...required },
    icon: { type: String, ...required },
    description: { type: String, ...required },
    summary: { type: String, ...required },
    address: { type: String, ...required },
    building: { type: String, default: null },
    location: { type: new Schema({ lng: Number, lat: Number }, inner), default: null },
    preferredTimes: { type: String, default: null },
    contactPhone: { type: String, default: null },
    photos: [photo],
    status: { type: String, enum: ORDER_STATUSES, ...required },
    statusSince: { type: Date, ...required },
    mode: { type: String, enum: ['assign', 'open', null], default: null },
    places: { type: Number, ...required },
    seats: [seat],
    holderIds: [id],
    isPooled: { type: Boolean, ...required },
    hiddenFor: [id],
    round: { type: Number, ...required },
    roundStartedAt: { type: Date, ...required },
    note: { type: String, default: null },
    proofPhotos: [photo],
    ratings: [rating],
    followUpDue: { type: new Schema({ round: Number, since: Date }, inner), default: null },
    hold: { type: new Schema({ since: Date, until: Date, reason: String }, inner), default: null },
    bounces: { type: Number, default: 0 },
    award: { type: String, enum: ['none', 'pending', 'posted'], ...required },
    closeGround: { type: String, default: null },
    limits: {
      type: new Schema({ finish: Number, dispatch: Number, accept: Number, clock: String }, inner),
      ...required,
    },
    points: { type: Number, ...required },
    acceptedBy: [String],
    skills: [String],
    requiredSkills: [String],
    isConfidential: { type: Boolean, ...required },
    supervisorId: { type: id, default: null },
    calendarVersion: { type: String, ...required },
    placedAt: { type: Date, ...required },
    dueAt: { type: Date, ...required },
    stageDueAt: { type: Date, default: null },
    nextClockAt: { type: Date, default: null },
    draftId: { type: String, default: null },
    chain: { type: new Schema({ seq: Number, hash: String }, inner), ...required },
  },
  { versionKey: false },
)
export const NUMBER_ONCE = 'number_once'
schema.index({ communityId: 1, number: 1 }, { unique: true, name: NUMBER_ONCE })
schema.index(
  { communityId: 1, requesterId: 1, draftId: 1 },
  { unique: true, name: 'draft_once', partialFilterExpression: { draftId: { $type: 'string' } } },
)
schema.index({ communityId: 1, ownerIds: 1, _id: -1 })
schema.index({ communityId: 1, holderIds: 1, _id: -1 })
schema.index({ communityId: 1, dueAt: 1, _id: 1 }, { partialFilterExpression: { isPooled: true } })
schema.index({ communityId: 1, custodianPath: 1, status: 1, nextClockAt: 1, _id: 1 })
// What the closing of an organisation hands over.
schema.index({ communityId: 1, custodianId: 1, status: 1 })
// What time does next, over all communities: the silence of completed orders.
schema.index({ status: 1, nextClockAt: 1 })

export const Orders = model('Order', schema, 'orders')
