import { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import { STAFF_ROLES } from '#shared/organisations/roles'
import { VOLUNTEER_MACHINE } from '#shared/volunteers/volunteer-machine'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, isDuplicate, type Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { leaveNotices } from '../notifications/leave-notices'
import { findCustodian } from '../organisations/find-custodian'
import { nearestHolders } from '../organisations/find-members'
import { Registrations, type Registration } from './registration.model'
import { registrationChanged } from './review-registration'

type Body = BodyOf<'POST /volunteers'>

/** 志愿者注册: one a person. Who was refused applies again with the same registration; one that waits or was approved is 409. */
export const applyVolunteer = async (actor: Actor, body: Body, receipt: Receipt): Promise<Types.ObjectId> => {
  const { communityId } = actor
  if (!communityId) throw new AppError('forbidden', undefined, '请先选择您所在的社区')
  const branch = await findCustodian(communityId, body.address)
  const told = {
    branchId: branch._id,
    branchName: branch.name,
    branchPath: branch.path,
    name: body.name,
    phone: body.phone,
    skills: [...new Set(body.skills)],
    availability: [...new Set(body.availability)],
    radiusMetres: body.radiusMetres,
    address: body.address,
    words: body.words ?? null,
  }
  const reviewers = await nearestHolders(communityId, branch.path, STAFF_ROLES)
  const personIds = reviewers.map((post) => post.personId).filter((one) => !one.equals(actor.id))
  const earlier = await Registrations.findOne({ communityId, personId: actor.id }).select('_id').lean()
  const id = earlier?._id ?? receipt.resultId
  try {
    await inTransaction({ ...receipt, resultId: id }, async (tx) => {
      await write(id, communityId, actor, told, tx)
      const notice = { communityId, eventId: new Types.ObjectId(), orderId: null, facts: {}, at: clock.now() }
      await leaveNotices({ ...notice, kind: 'volunteer-applied' }, personIds, tx)
    })
    return id
  } catch (error) {
    if (isDuplicate(error, 'one_a_person')) throw registrationChanged('applied')
    throw error
  }
}

type Told = Pick<
  Registration,
  | 'branchId'
  | 'branchName'
  | 'branchPath'
  | 'name'
  | 'phone'
  | 'skills'
  | 'availability'
  | 'radiusMetres'
  | 'address'
  | 'words'
>

const write = async (id: Types.ObjectId, communityId: Types.ObjectId, actor: Actor, told: Told, tx: Tx) => {
  const now = clock.now()
  const found = (await Registrations.collection.findOne({ _id: id }, { session: tx })) as Registration | null
  if (found && !VOLUNTEER_MACHINE.apply.from.includes(found.status)) throw registrationChanged(found.status)
  const step = {
    action: 'apply' as const,
    from: found?.status ?? null,
    to: 'applied' as const,
    at: now,
    actorId: actor.id,
    role: 'resident',
    reason: null,
  }
  const fresh = { ...told, status: 'applied' as const, appliedAt: now, reviewedAt: null, reason: null }
  if (!found) {
    const made: Registration = { _id: id, communityId, personId: actor.id, number: null, ...fresh, steps: [step] }
    await Registrations.collection.insertOne(made as never, { session: tx })
    return
  }
  const after = await Registrations.collection.updateOne(
    { _id: id, status: found.status },
    { $set: fresh, $push: { steps: step as never } },
    { session: tx },
  )
  if (after.matchedCount === 0) throw registrationChanged(found.status)
}
