import { VOLUNTEER_MACHINE, type VolunteerAction, type VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError, statusChanged } from '../../http/app-error'
import { rowFor } from '../../http/row-for'
import { clock } from '../../platform/clock'
import { Registrations, type Registration } from './registration.model'
import { relationsTo, reviewingRole } from './volunteer-relations'

type Row = Exclude<VolunteerAction, 'apply'>

/**
 * Runs one row of the volunteer machine for a reviewer, in the caller's transaction: 404 when this person may not see it, 403 when
 * it is not theirs to judge, 409 when it has been judged; then the guarded write with its step. Answers the registration as it is now.
 */
export const reviewRegistration = async (
  action: Row,
  actor: Actor,
  id: Types.ObjectId,
  set: Partial<Pick<Registration, 'number' | 'reason'>>,
  tx: Tx,
): Promise<Registration> => {
  const found = (await Registrations.collection.findOne({ _id: id }, { session: tx })) as Registration | null
  if (!found) throw new AppError('not-found')
  const standing = { status: found.status, relations: relationsTo(found, actor) }
  const row = rowFor(VOLUNTEER_MACHINE, action, standing, registrationChanged)
  const now = clock.now()
  const to = row.to as VolunteerStatus
  const step: Registration['steps'][number] = {
    action,
    from: found.status,
    to,
    at: now,
    actorId: actor.id,
    role: reviewingRole(found, actor),
    reason: set.reason ?? null,
  }
  const after = (await Registrations.collection.findOneAndUpdate(
    { _id: id, status: found.status },
    { $set: { ...set, status: to, reviewedAt: now }, $push: { steps: step as never } },
    { session: tx, returnDocument: 'after' },
  )) as Registration | null
  if (!after) throw registrationChanged(found.status)
  return after
}

/** 409 in the words of a registration. */
export const registrationChanged = (status: string): AppError =>
  new AppError('status-changed', statusChanged(status).details, '这份报名的状态已变化，请刷新')
