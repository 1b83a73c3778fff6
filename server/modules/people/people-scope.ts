import type { Types } from 'mongoose'
import { MANAGING_ROLES } from '#shared/organisations/organisation.rules'
import type { Role } from '#shared/organisations/roles'
import type { Actor } from '../../http/actor'
import { organisationTree } from '../organisations/organisation-tree'
import { personIdsAt } from '../organisations/find-members'

/** Whom a reader's organisations answer for: whole communities, and parts of others by their organisations. */
export interface Scope {
  communityIds: Types.ObjectId[]
  organisationIds: Types.ObjectId[]
}

/** The people's desk of this reader, in the posts acted in; null for somebody who manages nothing. */
export const scopeOf = async (actor: Actor): Promise<Scope | null> => {
  const posts = actor.posts.filter((post) => (MANAGING_ROLES as readonly Role[]).includes(post.role))
  if (posts.length === 0) return null
  const tops = posts.filter((post) => post.organisationId.equals(post.communityId))
  const parts = posts.filter((post) => !tops.includes(post))
  const below = await Promise.all(parts.map((post) => under(post.communityId, post.organisationId)))
  return { communityIds: tops.map((post) => post.communityId), organisationIds: below.flat() }
}

const under = async (communityId: Types.ObjectId, top: Types.ObjectId): Promise<Types.ObjectId[]> => {
  const tree = await organisationTree(communityId)
  return [...tree.values()].filter((one) => one.path.some((id) => id.equals(top))).map((one) => one._id)
}

/** As a filter of people; `role` narrows it to those who hold one there. */
export const filterOf = async (scope: Scope, role?: Role) => {
  if (role) return { _id: { $in: await personIdsAt(scope, [role]) } }
  const serving = await personIdsAt(scope)
  return { $or: [{ communityId: { $in: scope.communityIds } }, { _id: { $in: serving } }] }
}
