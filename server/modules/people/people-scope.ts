import type { Types } from 'mongoose'
import { MANAGING_ROLES } from '#shared/organisations/organisation.rules'
import type { Role } from '#shared/organisations/roles'
import type { Actor, Post } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { peopleLivingUnder } from '../homes/find-homes'
import { communitiesOfPosts } from '../organisations/find-communities'
import { personIdsAt } from '../organisations/find-members'
import { organisationTree } from '../organisations/organisation-tree'

/** Whom a reader's organisations answer for: whole communities, and parts of others. */
export interface Scope {
  wholes: Types.ObjectId[]
  /** Posts below a community. */
  parts: Post[]
  /** The organisations of those posts and all below them. */
  under: Types.ObjectId[]
}

/** The people's desk of this reader, in the posts acted in; null for somebody who manages nothing. */
export const scopeOf = async (actor: Actor): Promise<Scope | null> => {
  const posts = managingPosts(actor)
  if (posts.length === 0) return null
  const tops = posts.filter((post) => post.organisationId.equals(post.communityId))
  const parts = posts.filter((post) => !tops.includes(post))
  const [wholes, below] = await Promise.all([communitiesOfPosts(tops), Promise.all(parts.map(treeUnder))])
  return { wholes, parts, under: below.flat() }
}

const managingPosts = (actor: Actor): Post[] => actor.posts.filter((post) => MANAGING_ROLES.includes(post.role))

/** The post in which somebody of the desk looks at a person: one of the person's community before any other. */
export const deskPost = (actor: Actor, communityId: Types.ObjectId | null): Post => {
  const posts = managingPosts(actor)
  const post = posts.find((one) => communityId?.equals(one.communityId)) ?? posts[0]
  if (!post) throw new AppError('forbidden')
  return post
}

const treeUnder = async ({ communityId, organisationId }: Post): Promise<Types.ObjectId[]> => {
  const tree = await organisationTree(communityId)
  return [...tree.values()].filter((one) => one.path.some((id) => id.equals(organisationId))).map((one) => one._id)
}

/** As a filter of people; `role` narrows it to those who hold one there. */
export const inScope = async (scope: Scope, role?: Role) => {
  if (role) return { _id: { $in: await personIdsAt(scope.wholes, scope.under, [role]) } }
  const [serving, living] = await Promise.all([personIdsAt(scope.wholes, scope.under), livingIn(scope)])
  return { $or: [{ communityId: { $in: scope.wholes } }, { _id: { $in: [...serving, ...living] } }] }
}

/** A whole community's people carry it themselves, so their homes are not asked for. */
const livingIn = ({ parts }: Scope) =>
  parts.length === 0
    ? []
    : peopleLivingUnder(
        parts.map((post) => post.communityId),
        parts.map((post) => post.organisationId),
      )

/** Those of a building, by their homes or by the address they once gave. */
export const inBuilding = async ({ wholes, parts }: Scope, building: string) => {
  const tops = [...wholes, ...parts.map((post) => post.organisationId)]
  const living = await peopleLivingUnder([...wholes, ...parts.map((post) => post.communityId)], tops, building)
  return { $or: [{ _id: { $in: living } }, { address: new RegExp(`(?:^|[^0-9A-Za-z])${building}`) }] }
}
