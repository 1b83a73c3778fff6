import { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError, invalid } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { holdPerson } from '../people/hold-person'
import { Duties } from './duty.model'
import { servesIn } from './find-members'
import { holdOrganisation } from './hold-organisation'
import { addingPost, visibleOrganisation } from './organisation-rights'

type Body = BodyOf<'POST /organisations/:id/duties'>

/** 排值班: somebody who serves in this community, for a time that does not overlap another turn of theirs here. */
export const addDuty = async (actor: Actor, id: string, body: Body, receipt: Receipt): Promise<Types.ObjectId> => {
  const [from, until] = [new Date(body.from), new Date(body.until)]
  if (until <= from) throw invalid('until', '结束要晚于开始')
  if (until <= clock.now()) throw invalid('until', '这段时间已经过了，请改晚一些')
  const at = await visibleOrganisation(actor, new Types.ObjectId(id))
  if (!addingPost(actor, at)) throw new AppError('forbidden')
  const { communityId, _id: organisationId } = at
  const personId = new Types.ObjectId(body.personId)
  if (!(await servesIn(communityId, personId))) throw invalid('personId', '这位在本社区没有任职，请另选一位')
  await inTransaction(receipt, async (tx) => {
    await holdPerson(personId, tx)
    await holdOrganisation(organisationId, tx)
    const meeting = { communityId, organisationId, personId, from: { $lt: until }, until: { $gt: from } }
    if (await Duties.findOne(meeting).session(tx).select('_id').lean())
      throw invalid('from', '这位在这段时间已经排了值班，请改时间')
    await Duties.create([{ communityId, organisationId, personId, from, until }], { session: tx })
  })
  return organisationId
}
