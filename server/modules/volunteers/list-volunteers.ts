import { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import type { VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import type { Actor } from '../../http/actor'
import { invalid } from '../../http/app-error'
import { Registrations, type Registration } from './registration.model'
import { presentVolunteer } from './volunteer.presenter'
import { desksOf } from './volunteer-relations'

interface Query {
  status?: VolunteerStatus
  cursor?: string
  limit: number
}

/** Registrations, the newest first: staff see those of their organisations and below, everybody else their own. */
export const listVolunteers = async (actor: Actor, query: Query): Promise<ResponseOf<'GET /volunteers'>> => {
  const { communityId } = actor
  if (!communityId) return { items: [], nextCursor: null }
  const desks = desksOf(actor)
  const found = (await Registrations.collection
    .find({
      communityId,
      ...(desks.length > 0 ? { branchPath: { $in: desks } } : { personId: actor.id }),
      ...(query.status && { status: query.status }),
      ...(query.cursor && after(query.cursor)),
    })
    .sort({ appliedAt: -1, _id: -1 })
    .limit(query.limit + 1)
    .toArray()) as unknown as Registration[]
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map((one) => presentVolunteer(one, actor)),
    nextCursor: found.length > query.limit && last ? `${last.appliedAt.getTime()}.${last._id.toHexString()}` : null,
  }
}

const after = (cursor: string) => {
  const match = /^(\d{1,15})\.([0-9a-f]{24})$/.exec(cursor)
  if (!match?.[2]) throw invalid('cursor', '翻页标记无效，请刷新')
  const at = new Date(Number(match[1]))
  return { $or: [{ appliedAt: { $lt: at } }, { appliedAt: at, _id: { $lt: new Types.ObjectId(match[2]) } }] }
}
