import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { holdPerson } from '../people/hold-person'
import { postAt, relationsTo } from './home-relations'
import { Homes, type Home } from './home.model'
import { settleHomes } from './settle-homes'
import { homeChanged } from './step-home'

/** 当主要的家: orders start from it, and the grid's worker is looked for there. Only its resident; 409 for one that is left, or is it already. */
export const makeMainHome = async (actor: Actor, id: string, receipt: Receipt): Promise<Types.ObjectId> => {
  const homeId = new Types.ObjectId(id)
  await inTransaction(receipt, async (tx) => {
    const found = (await Homes.collection.findOne({ _id: homeId }, { session: tx })) as Home | null
    const relations = found ? relationsTo(found, actor) : []
    if (!found || relations.length === 0) throw new AppError('not-found')
    if (!relations.includes('resident')) throw new AppError('forbidden')
    if (found.status === 'left' || found.isMain) throw homeChanged(found.status)
    await holdPerson(actor.id, tx)
    const step = {
      action: 'make-main',
      from: found.status,
      to: found.status,
      at: clock.now(),
      actorId: actor.id,
      ...postAt(found, actor),
      reason: null,
    }
    const after = await Homes.collection.updateOne(
      { _id: homeId, status: found.status, isMain: false },
      { $push: { steps: step as never } },
      { session: tx },
    )
    if (after.matchedCount === 0) throw homeChanged(found.status)
    await settleHomes(actor.id, [], tx, homeId)
  })
  return homeId
}
