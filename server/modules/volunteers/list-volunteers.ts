import type { ResponseOf } from '#shared/contract/api.contract'
import type { VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import type { Actor } from '../../http/actor'
import { beforeTime, pageOf, timeCursor } from '../../http/page'
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
      ...beforeTime('appliedAt', query.cursor),
    })
    .sort({ appliedAt: -1, _id: -1 })
    .limit(query.limit + 1)
    .toArray()) as unknown as Registration[]
  const { rows, nextCursor } = pageOf(found, query.limit, (last) => timeCursor(last.appliedAt, last._id))
  return { items: rows.map((one) => presentVolunteer(one, actor)), nextCursor }
}
