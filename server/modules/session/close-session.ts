import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { Sessions } from './session.model'

const durably = { writeConcern: { w: 'majority' } } as const

/** Ends one session at once. */
export const closeSession = async (id: string) => {
  await Sessions.deleteOne({ _id: id }, durably)
}

/** Ends one of the reader's own sessions. 404 for any other. */
export const revokeSession = async (actor: Actor, id: string) => {
  const { deletedCount } = await Sessions.deleteOne({ _id: id, personId: actor.id }, durably)
  if (deletedCount === 0) throw new AppError('not-found')
  return { ended: deletedCount }
}

/** Ends every session of a person but this one; in the caller's transaction when there is one. */
export const closeOthers = async (personId: Types.ObjectId, keep: string, tx?: Tx) => {
  const options = tx ? { session: tx } : durably
  const { deletedCount } = await Sessions.deleteMany({ personId, _id: { $ne: keep } }, options)
  return { ended: deletedCount }
}
