import { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import type { Area } from '#shared/organisations/area'
import { CHILD_KINDS, ORGANISATION_LABELS } from '#shared/organisations/organisation.rules'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError, invalid } from '../../http/app-error'
import { replaceHomes } from '../homes/replace-homes'
import { joinCommunity } from '../people/update-person'
import { startCatalogue } from '../services/start-catalogue'
import { refreshPosts } from '../session/refresh-posts'
import { holdOrganisation, organisationClosed } from './hold-organisation'
import { addingPost, visibleOrganisation } from './organisation-rights'
import { forgetTrees } from './organisation-tree'
import { Organisations, type Organisation } from './organisation.model'
import { buildingsFor, takeBuildings, writing } from './write-organisation'

type Body = BodyOf<'POST /organisations'>

/** Sets up an organisation below one that this person manages. A community comes with its services, and its maker belongs to it. */
export const addOrganisation = async (actor: Actor, body: Body, receipt: Receipt): Promise<Types.ObjectId> => {
  const parent = await visibleOrganisation(actor, new Types.ObjectId(body.parentId))
  if (!CHILD_KINDS[parent.kind].includes(body.kind))
    throw invalid('kind', `${ORGANISATION_LABELS[parent.kind]}下面不能建${ORGANISATION_LABELS[body.kind]}`)
  const buildings = buildingsFor(body.kind, body.buildings ?? [])
  if (!addingPost(actor, parent)) throw new AppError('forbidden')
  if (parent.closedAt) throw organisationClosed()
  const _id = receipt.resultId
  const made: Organisation = {
    _id,
    communityId: body.kind === 'community' ? _id : parent.communityId,
    kind: body.kind,
    code: body.code,
    name: body.name.trim(),
    parentId: parent._id,
    path: [...parent.path, _id],
    phone: body.phone ?? null,
    deskHours: body.deskHours ?? null,
    buildings,
    area: (body.area as Area | null | undefined) ?? null,
    importId: null,
    closedAt: null,
  }
  await writing(() =>
    inTransaction(receipt, async (tx) => {
      await holdOrganisation(parent._id, tx)
      await takeBuildings([made], tx)
      await Organisations.create([made], { session: tx })
      if (made.kind !== 'community') return
      await startCatalogue(_id, null, tx)
      await joinCommunity(actor.id, _id, tx)
      await refreshPosts(actor.id, tx)
    }),
  )
  forgetTrees()
  if (made.kind === 'grid') await replaceHomes(made.communityId)
  return _id
}
