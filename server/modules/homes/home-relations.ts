import type { Types } from 'mongoose'
import { openActions } from '#shared/contract/machine'
import { HOME_MACHINE, type HomeAction, type HomeRelation } from '#shared/homes/home.rules'
import { MANAGING_ROLES } from '#shared/organisations/organisation.rules'
import type { Role } from '#shared/organisations/roles'
import type { Actor, Post } from '../../http/actor'
import type { Home } from './home.model'

const VERIFYING_ROLES: readonly Role[] = ['grid-worker', ...MANAGING_ROLES]

/** The posts in which a person verifies: a grid's worker for the grid, whoever manages for all that lies below. */
export const verifyingPosts = (actor: Actor): Post[] =>
  actor.posts.filter((post) => VERIFYING_ROLES.includes(post.role))

/** The post in which this person verifies this home. */
const verifyingPost = (home: Pick<Home, 'path'>, actor: Actor): Post | undefined =>
  verifyingPosts(actor).find((post) => home.path.some((one) => one.equals(post.organisationId)))

/** What this person is to this home: nobody verifies their own. */
export const relationsTo = (home: Pick<Home, 'personId' | 'path'>, actor: Actor): HomeRelation[] => {
  if (home.personId.equals(actor.id)) return ['resident']
  return verifyingPost(home, actor) ? ['verifier'] : []
}

/** The post a step is taken in: the verifier's, else a resident of the home's community. */
export const postAt = (
  home: Pick<Home, 'personId' | 'path' | 'communityId'>,
  actor: Actor,
): { role: Role; organisationId: Types.ObjectId } => {
  const post = home.personId.equals(actor.id) ? undefined : verifyingPost(home, actor)
  return post
    ? { role: post.role, organisationId: post.organisationId }
    : { role: 'resident', organisationId: home.communityId }
}

/** What this person may do with it now, in the table's order. */
export const availableSteps = (home: Home, relations: readonly HomeRelation[]): (HomeAction | 'make-main')[] => [
  ...(relations.includes('resident') && !home.isMain && home.status !== 'left' ? (['make-main'] as const) : []),
  ...openActions(HOME_MACHINE, { status: home.status, relations }),
]
