import type { ResponseOf } from '#shared/contract/api.contract'
import type { HomeStatus } from '#shared/homes/home.rules'
import type { Actor } from '../../http/actor'
import { beforeTime, pageOf, timeCursor } from '../../http/page'
import { communitiesOfPosts } from '../organisations/find-communities'
import { verifyingPosts } from './home-relations'
import { Homes, type Home } from './home.model'
import { lookAtHomes } from './look-at-homes'

interface Query {
  status?: HomeStatus
  cursor?: string
  limit: number
}

/** Homes to be verified, the newest first: a grid's worker sees the grid's, staff all below theirs, nobody their own. */
export const listHomesToVerify = async (actor: Actor, query: Query): Promise<ResponseOf<'GET /homes/waiting'>> => {
  const after = beforeTime('joinedAt', query.cursor)
  const posts = verifyingPosts(actor)
  if (posts.length === 0) return { items: [], nextCursor: null }
  const found = (await Homes.collection
    .find({
      communityId: { $in: await communitiesOfPosts(posts) },
      path: { $in: posts.map((post) => post.organisationId) },
      status: query.status ?? 'applied',
      personId: { $ne: actor.id },
      ...after,
    })
    .sort({ joinedAt: -1, _id: -1 })
    .limit(query.limit + 1)
    .toArray()) as unknown as Home[]
  const { rows, nextCursor } = pageOf(found, query.limit, (last) => timeCursor(last.joinedAt, last._id))
  return { items: await lookAtHomes(rows, actor), nextCursor }
}
