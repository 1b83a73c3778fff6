import { MANAGING_ROLES, POSTS_OF, EARNED_ROLES } from '#shared/organisations/organisation.rules'
import type { Role } from '#shared/organisations/roles'
import type { Types } from 'mongoose'
import type { Actor, Post } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { organisationOf } from './find-organisation'
import { organisationTree } from './organisation-tree'
import type { Organisation } from './organisation.model'

type Placed = Pick<Organisation, '_id' | 'path'>

const isOneOf = (roles: readonly Role[], role: Role) => roles.includes(role)
const isAt = (post: Post, { _id }: Placed) => _id.equals(post.organisationId)
const isAtOrAbove = (post: Post, { path }: Placed) => path.some((one) => one.equals(post.organisationId))

/** The posts by which a person manages organisations. */
export const managingPosts = (actor: Pick<Actor, 'posts'>): Post[] =>
  actor.posts.filter((post) => isOneOf(MANAGING_ROLES, post.role))

/** The post by which this person edits or closes an organisation: from above, or as its system administrator. */
export const editingPost = (actor: Actor, at: Placed): Post | undefined =>
  managingPosts(actor).find((post) => isAtOrAbove(post, at) && (!isAt(post, at) || post.role === 'system-admin'))

/** The post by which this person sets up what lies below an organisation, and fills its lower posts. */
export const addingPost = (actor: Actor, at: Placed): Post | undefined =>
  managingPosts(actor).find((post) => isAtOrAbove(post, at))

/** True when this person may fill or empty such a post there: a managing one only from above. */
export const mayGrant = (actor: Actor, at: Placed, role: Role): boolean =>
  (isOneOf(MANAGING_ROLES, role) ? editingPost(actor, at) : addingPost(actor, at)) !== undefined

/** The posts of this organisation that are given by hand. */
export const grantable = ({ kind }: Pick<Organisation, 'kind'>): Role[] =>
  POSTS_OF[kind].filter((role) => !isOneOf(EARNED_ROLES, role))

/** An organisation for somebody who manages one in its community, or above it, or below it; 404 for everybody else. */
export const visibleOrganisation = async (actor: Actor, id: Types.ObjectId): Promise<Organisation> => {
  const found = await organisationOf(id)
  if (!found) throw new AppError('not-found')
  for (const post of managingPosts(actor)) {
    if (post.communityId.equals(found.communityId) || isAtOrAbove(post, found)) return found
    if ((await organisationTree(post.communityId)).has(found._id.toHexString())) return found
  }
  throw new AppError('not-found')
}
