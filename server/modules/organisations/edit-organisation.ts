import { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { replaceHomes } from '../homes/replace-homes'
import { organisationClosed } from './hold-organisation'
import { editingPost, visibleOrganisation } from './organisation-rights'
import { forgetTrees } from './organisation-tree'
import { Organisations } from './organisation.model'
import { buildingsFor, takeBuildings, writing } from './write-organisation'

type Body = BodyOf<'POST /organisations/:id/edit'>

/** Changes what an organisation tells about itself; what is not given stays. Its orders carry its id, and call it by its name. */
export const editOrganisation = async (
  actor: Actor,
  id: string,
  body: Body,
  receipt: Receipt,
): Promise<Types.ObjectId> => {
  const found = await visibleOrganisation(actor, new Types.ObjectId(id))
  const buildings = body.buildings && buildingsFor(found.kind, body.buildings)
  const set = {
    ...body,
    ...(body.name !== undefined && { name: body.name.trim() }),
    ...(buildings && { buildings }),
  }
  if (!editingPost(actor, found)) throw new AppError('forbidden')
  await writing(() =>
    inTransaction(receipt, async (tx) => {
      const { matchedCount } = await Organisations.updateOne(
        { _id: found._id, closedAt: null },
        { $set: set, $inc: { turns: 1 } },
        { session: tx },
      )
      if (matchedCount === 0) throw organisationClosed()
      if (buildings) await takeBuildings([{ ...found, buildings }], tx)
    }),
  )
  forgetTrees()
  if (buildings || body.area !== undefined) await replaceHomes(found.communityId)
  return found._id
}
