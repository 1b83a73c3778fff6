import { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import { HOMES_MAX } from '#shared/homes/home.rules'
import { MANAGING_ROLES } from '#shared/organisations/organisation.rules'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, isDuplicate } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError, invalid } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { leaveNotices } from '../notifications/leave-notices'
import { holdersOf, nearestHolders } from '../organisations/find-members'
import { holdPerson } from '../people/hold-person'
import { homesOf } from './find-homes'
import { Homes, type Home } from './home.model'
import { placeHome, type Placed } from './place-home'
import { settleHomes } from './settle-homes'

type Body = BodyOf<'POST /homes'>

/** 加入社区: a home there, to be verified, and a resident's post at once. 409 for a home one has, and for one too many. */
export const joinHome = async (actor: Actor, body: Body, receipt: Receipt): Promise<Types.ObjectId> => {
  const communityId = new Types.ObjectId(body.communityId)
  const door = {
    building: body.building.normalize('NFKC').trim(),
    unit: body.unit?.trim() || null,
    room: body.room.normalize('NFKC').trim(),
    location: body.location ?? null,
  }
  const placed = await placeHome(communityId, door)
  if (!placed) throw invalid('communityId', '没有这个社区，请重新选择')
  const verifiers = await verifiersOf(communityId, placed)
  const now = clock.now()
  const home: Home = {
    _id: receipt.resultId,
    communityId,
    personId: actor.id,
    kind: body.kind,
    ...door,
    ...placed,
    isMain: false,
    status: 'applied',
    reason: null,
    joinedAt: now,
    leftAt: null,
    steps: [
      {
        action: 'join',
        from: null,
        to: 'applied',
        at: now,
        actorId: actor.id,
        role: 'resident',
        organisationId: communityId,
        reason: null,
      },
    ],
    importId: null,
  }
  try {
    await inTransaction(receipt, async (tx) => {
      await holdPerson(actor.id, tx)
      const homes = await homesOf(actor.id, tx)
      if (homes.length >= HOMES_MAX)
        throw new AppError('status-changed', { status: 'full' }, `最多 ${HOMES_MAX} 个家，请先把搬走的标为搬走`)
      await Homes.collection.insertOne(home as never, { session: tx })
      await settleHomes(actor.id, [communityId], tx, body.isMain ? home._id : undefined)
      const notice = { communityId, eventId: new Types.ObjectId(), orderId: null, facts: {}, at: now }
      const told = verifiers.filter((one) => !one.equals(actor.id))
      await leaveNotices({ ...notice, kind: 'home-joined' }, told, tx)
    })
    return home._id
  } catch (error) {
    if (isDuplicate(error, 'same_home_once'))
      throw new AppError('status-changed', { status: 'applied' }, '这个家您已经加过了，请在地址里查看')
    throw error
  }
}

/** The grid's worker; where it has none, whoever manages nearest above. */
const verifiersOf = async (communityId: Types.ObjectId, { gridId, path }: Placed): Promise<Types.ObjectId[]> => {
  const workers = gridId ? await holdersOf(communityId, [gridId], ['grid-worker']) : []
  const posts = workers.length > 0 ? workers : await nearestHolders(communityId, path, MANAGING_ROLES)
  return posts.map((post) => post.personId)
}
