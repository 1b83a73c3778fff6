import { Types } from 'mongoose'
import type { PlaceBody } from '#shared/orders/order.contract'
import { buildingOf } from '#shared/organisations/building'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, isDuplicate } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError, invalid } from '../../http/app-error'
import { calendar } from '../../platform/calendar'
import { clock } from '../../platform/clock'
import { attachPhotos } from '../files/attach-photos'
import { ownHome } from '../homes/find-homes'
import { findCustodian } from '../organisations/find-custodian'
import { findService } from '../services/find-services'
import type { ServiceItem } from '../services/service-item.model'
import { appendEvent, nextEvent } from './append-event'
import { clocksOf } from './clocks'
import { nextNumber, underFreeNumber } from './next-number'
import type { OrderEvent } from './order-event.model'
import { Orders, type Order } from './order.model'
import { summarise } from './summarise'

/** 居民点单: the clock starts here. The same `draftId` gives the order it gave before, for ever. */
export const placeOrder = async (
  actor: Actor,
  body: PlaceBody,
  receipt: Receipt,
): Promise<{ id: Types.ObjectId; placed?: { order: Order; event: OrderEvent } }> => {
  const communityId = await communityOf(actor, body.homeId)
  const service = await findService(communityId, body.serviceCode)
  if (!service) throw invalid('serviceCode', '没有这项服务')
  if (service.photos === 'required' && !body.photoIds?.length) throw invalid('photoIds', '这项服务请至少拍一张照片')
  const order = await draw(actor, communityId, body, service, receipt.resultId)
  const entry = nextEvent(order, {
    action: 'place',
    from: null,
    to: 'placed',
    round: 1,
    at: order.placedAt,
    actor: { personId: actor.id, role: 'resident', organisationId: communityId },
    data: { serviceCode: order.serviceCode },
  })
  order.chain = { seq: entry.event.seq, hash: entry.event.hash }
  try {
    await underFreeNumber(order, () =>
      inTransaction(receipt, async (tx) => {
        if (body.photoIds?.length)
          order.photos = await attachPhotos(body.photoIds, { ownerId: actor.id, orderId: order._id }, tx)
        await Orders.collection.insertOne(order as never, { session: tx })
        await appendEvent(entry, tx)
      }),
    )
    return { id: order._id, placed: { order, event: entry.event } }
  } catch (error) {
    // A draft sent again finds its order made, or its photos already taken by that order.
    const isAgain = isDuplicate(error, 'draft_once') || (error instanceof AppError && error.code === 'invalid-input')
    const earlier = body.draftId && isAgain ? await fromDraft(actor, communityId, body.draftId, receipt) : null
    if (!earlier) throw error
    return { id: earlier }
  }
}

/** The community of the home named, else the one the person mainly lives in. 400 for a home that is not theirs, or left. */
const communityOf = async (actor: Actor, homeId: string | undefined): Promise<Types.ObjectId> => {
  if (homeId) {
    const home = await ownHome(actor, new Types.ObjectId(homeId))
    if (!home) throw invalid('homeId', '这个家不在您的地址里，请重新选择')
    return home.communityId
  }
  if (!actor.communityId) throw new AppError('forbidden', undefined, '请先选择您所在的社区')
  return actor.communityId
}

const draw = async (
  actor: Actor,
  communityId: Types.ObjectId,
  body: PlaceBody,
  service: ServiceItem,
  id: Types.ObjectId,
): Promise<Order> => {
  const now = clock.now()
  const custodian = await findCustodian(communityId, body.address, body.location)
  const base = {
    _id: id,
    communityId,
    number: await nextNumber(communityId, now),
    custodianId: custodian._id,
    custodianPath: custodian.path,
    requesterId: actor.id,
    requesterName: actor.name,
    placerId: actor.id,
    coRequesterIds: [],
    ownerIds: [actor.id],
    serviceCode: service.serviceCode,
    serviceName: service.name,
    icon: service.icon,
    description: body.description,
    summary: summarise(body.description, service.name),
    address: body.address,
    building: buildingOf(body.address),
    location: body.location ?? null,
    preferredTimes: body.preferredTimes ?? null,
    contactPhone: body.contactPhone ?? null,
    photos: [],
    status: 'placed' as const,
    statusSince: now,
    mode: null,
    places: 1,
    seats: [],
    holderIds: [],
    isPooled: false,
    hiddenFor: [],
    round: 1,
    roundStartedAt: now,
    note: null,
    proofPhotos: [],
    ratings: [],
    followUpDue: null,
    hold: null,
    bounces: 0,
    award: 'none' as const,
    closeGround: null,
    limits: service.limits,
    points: service.points,
    acceptedBy: service.acceptedBy,
    skills: service.skills,
    requiredSkills: service.requiredSkills,
    isConfidential: service.isConfidential,
    supervisorId: service.supervisorId,
    calendarVersion: calendar(now).version,
    placedAt: now,
    draftId: body.draftId ?? null,
    chain: { seq: 0, hash: '' },
  }
  return { ...base, ...clocksOf(base) }
}

/** The order an earlier sending of this draft made, or null; the receipt then remembers that one. */
const fromDraft = async (
  actor: Actor,
  communityId: Types.ObjectId,
  draftId: string,
  receipt: Receipt,
): Promise<Types.ObjectId | null> => {
  const earlier = await Orders.findOne({ communityId, requesterId: actor.id, draftId }).select('_id').lean()
  if (!earlier) return null
  await inTransaction({ ...receipt, resultId: earlier._id }, async () => undefined)
  return earlier._id
}
