import { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import type { OrganisationKind } from '#shared/organisations/organisation.rules'
import { STAFF_ROLES } from '#shared/organisations/roles'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, isDuplicate } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { invalid } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { leaveNotices } from '../notifications/leave-notices'
import { nearestHolders } from '../organisations/find-members'
import type { Organisation } from '../organisations/organisation.model'
import { findBranches } from './find-branches'
import { reportingChanged } from './reporting-relations'
import { Reportings, type ReportedTo, type Reporting } from './reporting.model'

type Body = BodyOf<'POST /reportings'>

/** 双报到: asks both branches. One that waits for the same pair is 409, and so is one that holds already. */
export const report = async (actor: Actor, body: Body, receipt: Receipt): Promise<Types.ObjectId> => {
  const branches = await findBranches(actor)
  const unit = pick(branches, 'unit-branch', body.unitId, 'unitId')
  const neighbourhood = pick(branches, 'branch', body.neighbourhoodId, 'neighbourhoodId')
  if (isMemberOf(actor, unit) && isMemberOf(actor, neighbourhood)) throw reportingChanged('confirmed')
  const told = [...(await secretariesOf(unit)), ...(await secretariesOf(neighbourhood))]
  const now = clock.now()
  const made: Reporting = {
    _id: receipt.resultId,
    communityId: neighbourhood.communityId,
    personId: actor.id,
    personName: actor.name,
    unit: reportedTo(unit),
    neighbourhood: reportedTo(neighbourhood),
    status: 'reported',
    reportedAt: now,
    reason: null,
    steps: [
      {
        action: 'report',
        side: null,
        from: null,
        to: 'reported',
        at: now,
        actorId: actor.id,
        role: 'resident',
        organisationId: null,
        reason: null,
      },
    ],
  }
  try {
    await inTransaction(receipt, async (tx) => {
      await Reportings.collection.insertOne(made as never, { session: tx })
      await leaveNotices(
        {
          communityId: made.communityId,
          eventId: new Types.ObjectId(),
          orderId: null,
          kind: 'reporting-asked',
          facts: {},
          at: now,
        },
        told.filter((one) => !one.equals(actor.id)),
        tx,
      )
    })
  } catch (error) {
    if (isDuplicate(error, 'one_open')) throw reportingChanged('reported')
    throw error
  }
  return made._id
}

const pick = (branches: readonly Organisation[], kind: OrganisationKind, id: string, field: string): Organisation => {
  const found = branches.find((one) => one.kind === kind && one._id.toHexString() === id)
  if (!found) throw invalid(field, kind === 'branch' ? '请选一个邻里党支部' : '请选一个单位党支部')
  return found
}

const isMemberOf = (actor: Actor, at: Organisation): boolean =>
  actor.allPosts.some((post) => post.role === 'party-member' && post.organisationId.equals(at._id))

const reportedTo = ({ _id, communityId, name, path }: Organisation): ReportedTo => ({
  id: _id,
  communityId,
  name,
  path,
  confirmedAt: null,
})

/** Who answers for a branch: its own staff, else those of the next above that has any. */
const secretariesOf = async ({ communityId, path }: Organisation): Promise<Types.ObjectId[]> =>
  (await nearestHolders(communityId, path, STAFF_ROLES)).map((post) => post.personId)
