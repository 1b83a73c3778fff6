import { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import type { HomeStatus } from '#shared/homes/home.rules'
import type { Actor } from '../../http/actor'
import { invalid } from '../../http/app-error'
import { communitiesOfPosts } from '../organisations/find-communities'
import { verifyingPosts } from './home-relations'
import { Homes, type Home } from './home.model'
import { presentHomes } from './home.presenter'

interface Query {
  status?: HomeStatus
  cursor?: string
  limit: number
}

/** Homes to be verified, the newest first: a grid's worker sees the grid's, staff all below theirs, nobody their own. */
export const listHomesToVerify = async (actor: Actor, query: Query): Promise<ResponseOf<'GET /homes/waiting'>> => {
  const after = query.cursor ? readCursor(query.cursor) : {}
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
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: await presentHomes(page, actor),
    nextCursor: found.length > query.limit && last ? `${last.joinedAt.getTime()}.${last._id.toHexString()}` : null,
  }
}

const readCursor = (cursor: string) => {
  const match = /^(\d{1,15})\.([0-9a-f]{24})$/.exec(cursor)
  if (!match?.[2]) throw invalid('cursor', '翻页标记无效，请刷新')
  const at = new Date(Number(match[1]))
  return { $or: [{ joinedAt: { $lt: at } }, { joinedAt: at, _id: { $lt: new Types.ObjectId(match[2]) } }] }
}
