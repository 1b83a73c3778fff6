import type { Types } from 'mongoose'
import { SERVING_ROLES } from '#shared/organisations/roles'
import type { Tx } from '../../db/with-transaction'
import type { Post } from '../../http/actor'
import { postsOf } from '../organisations/find-members'
import { organisationTree } from '../organisations/organisation-tree'
import { findPerson } from './find-people'
import { calledName } from './called-name'

export interface ServingMember {
  actor: { id: Types.ObjectId; posts: readonly Pick<Post, 'role' | 'communityId'>[]; skills: string[] }
  seat: { personId: Types.ObjectId; name: string; role: string; branch: string | null }
}

/** A party member or approved volunteer of a community, as a seat would name them; null for anybody else. */
export const findServingMember = async (
  id: Types.ObjectId,
  communityId: Types.ObjectId,
  tx?: Tx,
): Promise<ServingMember | null> => {
  const person = await findPerson(id, tx)
  // Whoever has never logged in would not learn of an order.
  if (!person?.joinedAt) return null
  const posts = (await postsOf(id, tx)).filter(
    (post) => post.communityId.equals(communityId) && SERVING_ROLES.includes(post.role),
  )
  const main = posts.find((post) => post.role === 'party-member') ?? posts[0]
  if (!main) return null
  const tree = await organisationTree(communityId)
  const branch = tree.get(main.organisationId.toHexString())?.name ?? null
  return {
    actor: { id, posts, skills: person.skills },
    seat: { personId: id, name: calledName(person), role: main.role, branch },
  }
}
