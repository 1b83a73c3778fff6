import { Types } from 'mongoose'
import { REPORTING_MACHINE, type ReportingAction, type ReportingStatus } from '#shared/organisations/reporting-machine'
import type { Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { rowFor } from '../../http/row-for'
import { clock } from '../../platform/clock'
import { answeringPost, nextSide, relationsTo, reportingChanged } from './reporting-relations'
import { Reportings, type Reporting, type ReportingStep, type Side } from './reporting.model'

/**
 * Runs one row of the reporting machine in the caller's transaction: 404 when this person may not see it, 403 when it is not theirs
 * to take, 409 when it is decided or their branch has confirmed; then the guarded write with its step. Answers it as it is now.
 */
export const stepReporting = async (
  action: ReportingAction,
  actor: Actor,
  id: Types.ObjectId,
  reason: string | null,
  tx: Tx,
): Promise<Reporting> => {
  const found = (await Reportings.collection.findOne({ _id: id }, { session: tx })) as Reporting | null
  if (!found) throw new AppError('not-found')
  const standing = { status: found.status, relations: relationsTo(found, actor) }
  rowFor(REPORTING_MACHINE, action, standing, reportingChanged)
  const side = action === 'withdraw' ? null : (nextSide(found, actor) ?? null)
  if (action === 'confirm' && !side) throw reportingChanged(found.status)
  const now = clock.now()
  const to = outcome(action, found, side)
  const post = side ? answeringPost(actor, found[side]) : undefined
  const step: ReportingStep = {
    action,
    side,
    from: found.status,
    to,
    at: now,
    actorId: actor.id,
    role: post?.role ?? 'resident',
    organisationId: post?.organisationId ?? null,
    reason,
  }
  const isConfirmed = action === 'confirm' && side
  const after = (await Reportings.collection.findOneAndUpdate(
    { _id: id, status: found.status, ...(isConfirmed && { [`${side}.confirmedAt`]: null }) },
    {
      $set: { status: to, ...(reason !== null && { reason }), ...(isConfirmed && { [`${side}.confirmedAt`]: now }) },
      $push: { steps: step as never },
    },
    { session: tx, returnDocument: 'after' },
  )) as Reporting | null
  if (!after) throw reportingChanged(found.status)
  return after
}

/** The second confirmation fills it; any other leaves it open. */
const outcome = (action: ReportingAction, found: Reporting, side: Side | null): ReportingStatus => {
  const { to } = REPORTING_MACHINE[action]
  if (typeof to === 'string') return to === 'same' ? found.status : to
  const other = side === 'unit' ? found.neighbourhood : found.unit
  const next = 'fills' in to ? (other.confirmedAt ? to.fills : to.otherwise) : 'same'
  return next === 'same' ? found.status : next
}
