import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id, location, named, params, phone, photoIds, time, words } from '#shared/contract/fields'
import { photo } from '#shared/files/file.contract'
import { pageOf, pageQuery } from '#shared/contract/paging'
import { ORDER_STATUSES } from '#shared/orders/order-machine'
import { ADDRESS_MAX, DESCRIPTION_MAX, PHOTOS_MAX } from '#shared/orders/order.rules'

const lamp = z.enum(['green', 'yellow', 'red'])

const seat = z.object({
  person: z.object({ id, name: z.string(), role: z.string(), branch: z.string().nullable() }),
  state: z.enum(['offered', 'accepted', 'lead', 'done', 'released']),
  /** The reader sits here. */
  isMe: z.boolean(),
  visitAt: time.nullable(),
  words: z.string().nullable(),
  /** Only while the reader is entitled to call: the member to the requester, and the other way round in `contactPhone`. */
  phone: z.string().nullable(),
})

const event = z.object({
  id,
  action: z.string(),
  from: z.enum(ORDER_STATUSES).nullable(),
  to: z.enum(ORDER_STATUSES),
  at: time,
  actor: z.object({ role: z.string(), name: z.string() }),
  /** Reason, note or words, where this reader may see them. */
  text: z.string().nullable(),
  /** Whom the step concerns: the person assigned, for a dispatch; the organisation that was closed, for a rehome. */
  subject: z.string().nullable(),
})

const rating = z.object({
  score: z.number().int(),
  solved: z.enum(['yes', 'partly', 'no']),
  words: z.string().nullable(),
  at: time,
  round: z.number().int(),
})

const listed = z.object({
  id,
  number: z.string(),
  status: z.enum(ORDER_STATUSES),
  serviceCode: z.string(),
  serviceName: z.string(),
  icon: z.string(),
  summary: z.string(),
  description: z.string(),
  /** The whole of it for the requester and, while at work, the assignee; the entrance for the desk; the building for a candidate. */
  address: z.string(),
  building: z.string().nullable(),
  location: location.nullable(),
  photos: z.array(photo),
  proofPhotos: z.array(photo),
  note: z.string().nullable(),
  placedAt: time,
  dueAt: time,
  stageDueAt: time.nullable(),
  lamp: lamp.nullable(),
  lampClock: z.enum(['promise', 'stage']).nullable(),
  round: z.number().int(),
  mode: z.enum(['assign', 'open']).nullable(),
  places: z.number().int(),
  seats: z.array(seat),
  points: z.number().int(),
  isConfidential: z.boolean(),
  preferredTimes: z.string().nullable(),
  requester: z.object({ name: z.string(), isMe: z.boolean() }),
  contactPhone: z.string().nullable(),
  custodian: named,
  rating: rating.nullable(),
  /** Metres from the reader's own place to the order, where both are known. */
  distance: z.number().int().nullable(),
  availableActions: z.array(z.string()),
})

/** An order as this reader may see it now. */
export const order = listed.extend({ events: z.array(event) })
/** The same in a list: no events. */
export const listedOrder = listed

export const PLACE_BODY = z.strictObject({
  serviceCode: z.string().regex(/^[a-z][a-z-]{1,40}$/, '没有这项服务'),
  description: words(DESCRIPTION_MAX),
  address: words(ADDRESS_MAX),
  /** One of the resident's own homes: the order belongs to its community. */
  homeId: id.optional(),
  location: location.optional(),
  photoIds: photoIds(PHOTOS_MAX).optional(),
  contactPhone: phone.optional(),
  preferredTimes: words(100).optional(),
  draftId: z
    .string()
    .regex(/^[\w-]{8,64}$/, '草稿编号格式不对')
    .optional(),
})

export const placeOrder = endpoint({
  method: 'POST',
  path: '/orders',
  summary: '居民点单',
  needsConsent: true,
  body: PLACE_BODY,
  response: order,
  status: 201,
  errors: ['invalid-input', 'consent-required', 'not-found'],
})

export const listOrders = endpoint({
  method: 'GET',
  path: '/orders',
  summary: '我的订单、接单大厅、我的任务、派单队列',
  query: z.strictObject({
    scope: z.enum(['mine', 'pool', 'tasks', 'queue']),
    /** One status or several, parted by commas. */
    status: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(ORDER_STATUSES)))
      .optional(),
    lamp: lamp.optional(),
    /** Of the queue: only what this organisation and all below it answer for. */
    custodianId: id.optional(),
    ...pageQuery,
  }),
  response: pageOf(listedOrder),
  errors: ['invalid-input'],
})

export const getOrder = endpoint({
  method: 'GET',
  path: '/orders/:id',
  summary: '订单详情',
  params,
  response: order,
  errors: ['invalid-input', 'not-found'],
})

export const countQueue = endpoint({
  method: 'GET',
  path: '/orders/counts',
  summary: '派单队列的件数，最多数到 100',
  query: z.strictObject({ custodianId: id.optional() }),
  response: z.object({
    red: z.number().int(),
    yellow: z.number().int(),
    placed: z.number().int(),
    dispatched: z.number().int(),
    accepted: z.number().int(),
    completed: z.number().int(),
  }),
  errors: ['invalid-input'],
})

export const listCandidates = endpoint({
  method: 'GET',
  path: '/orders/:id/candidates',
  summary: '可以派给谁，和为什么',
  params,
  response: z.object({
    items: z.array(
      z.object({
        id,
        name: z.string(),
        role: z.enum(['party-member', 'volunteer']),
        branch: z.string().nullable(),
        isSameBranch: z.boolean(),
        skills: z.array(z.string()),
        hasSkill: z.boolean(),
        /** Orders in hand now. */
        load: z.number().int(),
        distance: z.number().int().nullable(),
      }),
    ),
  }),
  errors: ['invalid-input', 'not-found', 'forbidden'],
})

export type Order = z.infer<typeof order>
export type ListedOrder = z.infer<typeof listedOrder>
export type OrderEventView = z.infer<typeof event>
export type SeatView = z.infer<typeof seat>
export type PlaceBody = z.infer<typeof PLACE_BODY>
