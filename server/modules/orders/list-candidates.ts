import { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import { uniqueIds } from '../../db/unique-ids'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { servingMembers } from '../organisations/find-members'
import { organisationTree } from '../organisations/organisation-tree'
import { findPeople } from '../people/find-people'
import { calledName } from '../people/called-name'
import { Orders, type Order } from './order.model'
import { distanceBetween } from './distance'
import { isActive, isEligible, relationsOf, seatOf } from './relations'

type Candidate = ResponseOf<'GET /orders/:id/candidates'>['items'][number]
const SHOWN = 30

/** Whom this order can be given to, best first: the skill, the same branch, few orders in hand. For its dispatchers. */
export const listCandidates = async (actor: Actor, id: string): Promise<ResponseOf<'GET /orders/:id/candidates'>> => {
  const order = (await Orders.collection.findOne({ _id: new Types.ObjectId(id) })) as Order | null
  const relations = order ? relationsOf(order, actor) : []
  if (!order || relations.length === 0) throw new AppError('not-found')
  if (!relations.includes('dispatcher')) throw new AppError('forbidden')
  const posts = (await servingMembers(order.communityId)).filter((post) => !post.personId.equals(actor.id))
  const ids = uniqueIds(posts.map((post) => post.personId))
  const [people, loads, tree] = await Promise.all([
    findPeople(ids),
    loadsOf(order.communityId, ids),
    organisationTree(order.communityId),
  ])
  const items = ids.flatMap((personId): Candidate[] => {
    const person = people.get(personId.toHexString())
    const own = posts.filter((post) => post.personId.equals(personId))
    const main = own.find((post) => post.role === 'party-member') ?? own[0]
    if (!person?.joinedAt || !main) return []
    const seat = seatOf(order, personId)
    const skills = person.skills
    if (!isEligible(order, { id: personId, posts: own, skills })) return []
    if (seat && (isActive(seat) || seat.state === 'offered')) return []
    return [
      {
        id: personId.toHexString(),
        name: calledName(person),
        role: main.role as Candidate['role'],
        branch: tree.get(main.organisationId.toHexString())?.name ?? null,
        isSameBranch: main.organisationId.equals(order.custodianId),
        skills,
        hasSkill: order.skills.some((skill) => skills.includes(skill)),
        load: loads.get(personId.toHexString()) ?? 0,
        distance: distanceBetween(person.location, order.location),
      },
    ]
  })
  return { items: items.sort(byFit).slice(0, SHOWN) }
}

const byFit = (a: Candidate, b: Candidate): number =>
  Number(b.hasSkill) - Number(a.hasSkill) ||
  Number(b.isSameBranch) - Number(a.isSameBranch) ||
  a.load - b.load ||
  (a.distance ?? Infinity) - (b.distance ?? Infinity) ||
  a.name.localeCompare(b.name, 'zh')

const loadsOf = async (communityId: Types.ObjectId, ids: Types.ObjectId[]): Promise<Map<string, number>> => {
  const rows = await Orders.collection
    .aggregate<{ _id: Types.ObjectId; n: number }>([
      { $match: { communityId, holderIds: { $in: ids }, status: { $in: ['dispatched', 'accepted'] } } },
      { $unwind: '$holderIds' },
      { $group: { _id: '$holderIds', n: { $sum: 1 } } },
    ])
    .toArray()
  return new Map(rows.map((row) => [row._id.toHexString(), row.n]))
}
