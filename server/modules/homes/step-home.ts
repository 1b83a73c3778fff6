import type { Types } from 'mongoose'
import { HOME_MACHINE, type HomeAction, type HomeStatus } from '#shared/homes/home.rules'
import type { Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { rowFor } from '../../http/row-for'
import { clock } from '../../platform/clock'
import { holdPerson } from '../people/hold-person'
import { postAt, relationsTo } from './home-relations'
import { Homes, type Home } from './home.model'

/**
 * Runs one row of the home's machine in the caller's transaction: 404 when this person may not see it, 403 when it is not theirs to
 * do, 409 when it stands elsewhere; then the guarded write with its step. Answers the home as it is now.
 */
export const stepHome = async (
  action: HomeAction,
  actor: Actor,
  id: Types.ObjectId,
  reason: string | null,
  tx: Tx,
): Promise<Home> => {
  const found = (await Homes.collection.findOne({ _id: id }, { session: tx })) as Home | null
  if (!found) throw new AppError('not-found')
  const standing = { status: found.status, relations: relationsTo(found, actor) }
  const row = rowFor(HOME_MACHINE, action, standing, homeChanged)
  await holdPerson(found.personId, tx)
  const at = clock.now()
  const to = row.to as HomeStatus
  const step = { action, from: found.status, to, at, actorId: actor.id, ...postAt(found, actor), reason }
  const after = (await Homes.collection.findOneAndUpdate(
    { _id: id, status: found.status },
    {
      $set: { status: to, reason, ...(to === 'left' && { leftAt: at, isMain: false }) },
      $push: { steps: step as never },
    },
    { session: tx, returnDocument: 'after' },
  )) as Home | null
  if (!after) throw homeChanged(found.status)
  return after
}

/** 409 in the words of a home. */
export const homeChanged = (status: HomeStatus): AppError =>
  new AppError('status-changed', { status }, '这个家的状态已变化，请刷新')
