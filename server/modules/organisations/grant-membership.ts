import { Types } from 'mongoose'
import type { BodyOf } from '#shared/contract/api.contract'
import { ORGANISATION_LABELS } from '#shared/organisations/organisation.rules'
import { ROLE_LABELS } from '#shared/organisations/roles'
import type { Receipt } from '../../db/receipt.model'
import { inTransaction, type Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError, invalid } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { findPerson } from '../people/find-people'
import { holdPerson, personGone } from '../people/hold-person'
import { joinCommunity } from '../people/update-person'
import { startCatalogue } from '../services/start-catalogue'
import { refreshPosts } from '../session/refresh-posts'
import { organisationOf } from './find-organisation'
import { holdOrganisation, organisationClosed } from './hold-organisation'
import { Memberships, type Membership } from './membership.model'
import { grantable, mayGrant, visibleOrganisation } from './organisation-rights'

type Body = BodyOf<'POST /memberships'>

/** 任职 or 代班: acts at once, or from `since` on, in every session of the person. One has a post once at a time. */
export const grantMembership = async (actor: Actor, body: Body, receipt: Receipt): Promise<Types.ObjectId> => {
  const times = timesOf(body)
  const at = await visibleOrganisation(actor, new Types.ObjectId(body.organisationId))
  const person = await findPerson(new Types.ObjectId(body.personId))
  if (!person) throw personGone()
  if (!grantable(at).includes(body.role))
    throw invalid('role', `${ORGANISATION_LABELS[at.kind]}没有${ROLE_LABELS[body.role]}这个任职，请另选`)
  if (person._id.equals(actor.id)) throw new AppError('forbidden', undefined, '不能给自己任职，请上级来办')
  if (!mayGrant(actor, at, body.role)) throw new AppError('forbidden')
  if (at.closedAt) throw organisationClosed()
  const post: Membership = {
    _id: receipt.resultId,
    communityId: at.communityId,
    personId: person._id,
    organisationId: at._id,
    role: body.role,
    ...times,
    standsInFor: body.standsInFor ? new Types.ObjectId(body.standsInFor) : null,
    importId: null,
  }
  await inTransaction(receipt, async (tx) => {
    await holdPerson(person._id, tx)
    await holdOrganisation(at._id, tx)
    await refuseTwice(post, tx)
    if (post.standsInFor) {
      await refuseAbsent(post, post.standsInFor, tx)
      await holdPerson(post.standsInFor, tx)
    }
    await Memberships.collection.insertOne(post as never, { session: tx })
    await settle(post, tx)
    await refreshPosts(post.personId, tx)
  })
  return receipt.resultId
}

const timesOf = ({ since, until, standsInFor, personId }: Body): Pick<Membership, 'since' | 'until'> => {
  const now = clock.now()
  if (standsInFor && !since) throw invalid('since', '代班请写从哪天开始')
  if (standsInFor && !until) throw invalid('until', '代班请写到哪天为止')
  if (standsInFor === personId) throw invalid('standsInFor', '不能代自己的班，请另选一位')
  const times = { since: since ? new Date(since) : now, until: until ? new Date(until) : null }
  if (times.until && times.until <= now) throw invalid('until', '结束的时间已经过了，请改晚一些')
  if (times.until && times.until <= times.since) throw invalid('until', '结束要晚于开始')
  return times
}

/** Held at the same time as this one; two turns of a stand-in may follow each other. */
const meeting = ({ since, until }: Pick<Membership, 'since' | 'until'>) => ({
  ...(until && { since: { $lt: until } }),
  $or: [{ until: null }, { until: { $gt: since } }],
})

const refuseTwice = async (post: Membership, tx: Tx) => {
  const { communityId, organisationId, personId, role } = post
  const same = { communityId, organisationId, personId, role, ...meeting(post) }
  if (await Memberships.findOne(same).session(tx).select('_id').lean())
    throw new AppError('status-changed', { status: 'held' }, '这位已经任这个职，请刷新')
}

const refuseAbsent = async (post: Membership, personId: Types.ObjectId, tx: Tx) => {
  const { communityId, organisationId, role } = post
  const own = { communityId, organisationId, personId, role, standsInFor: null, ...meeting(post) }
  if (!(await Memberships.findOne(own).session(tx).select('_id').lean()))
    throw invalid('standsInFor', '被代班的人在这里没有这个任职')
}

/** Whoever serves in a community and has none yet belongs to it; its first secretary answers for what is confidential. */
const settle = async ({ communityId, personId, role }: Membership, tx: Tx) => {
  const top = await organisationOf(communityId, tx)
  if (top?.kind !== 'community') return
  await joinCommunity(personId, communityId, tx)
  if (role === 'community-secretary') await startCatalogue(communityId, personId, tx)
}
