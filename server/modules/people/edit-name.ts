import type { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { refreshPosts } from '../session/refresh-posts'
import { People } from './person.model'

/** 改称呼: what neighbours and the desk call this person from now on; orders keep the name they were placed with. */
export const editName = async (
  actor: Actor,
  { name, salutation }: BodyOf<'POST /me/name'>,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  await inTransaction({ ...receipt, resultId: actor.id }, async (tx) => {
    const told = { name: name.trim(), ...(salutation !== undefined && { salutation: salutation?.trim() ?? null }) }
    await People.updateOne({ _id: actor.id }, { $set: told }, { session: tx })
    await refreshPosts(actor.id, tx)
  })
  return actor.id
}
