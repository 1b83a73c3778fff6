import type { ResponseOf } from '#shared/contract/api.contract'
import type { VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import type { Actor } from '../../http/actor'
import { beforeTime, pageOf, timeCursor } from '../../http/page'
import { communitiesOfPosts } from '../organisations/find-communities'
import { Registrations, type Registration } from './registration.model'
import { presentVolunteer } from './volunteer.presenter'
import { reviewingPosts } from './volunteer-relations'

interface Query {
  status?: VolunteerStatus
  cursor?: string
  limit: number
}

/** Registrations, the newest first: staff see those of the organisations they act for and below, everybody else their own. */
export const listVolunteers = async (actor: Actor, query: Query): Promise<ResponseOf<'GET /volunteers'>> => {
  const before = beforeTime('appliedAt', query.cursor)
  const found = (await Registrations.collection
    .find({ ...(await inSight(actor)), ...(query.status && { status: query.status }), ...before })
    .sort({ appliedAt: -1, _id: -1 })
    .limit(query.limit + 1)
    .toArray()) as unknown as Registration[]
  const { rows, nextCursor } = pageOf(found, query.limit, (last) => timeCursor(last.appliedAt, last._id))
  return { items: rows.map((one) => presentVolunteer(one, actor)), nextCursor }
}

const inSight = async (actor: Actor) => {
  const posts = reviewingPosts(actor)
  if (posts.length === 0) return { personId: actor.id }
  return {
    communityId: { $in: await communitiesOfPosts(posts) },
    branchPath: { $in: posts.map((post) => post.organisationId) },
  }
}
