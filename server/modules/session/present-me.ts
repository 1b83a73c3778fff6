import { ROLE_LABELS, SERVING_ROLES, STAFF_ROLES, type Role } from '#shared/organisations/roles'
import type { ResponseOf } from '#shared/contract/api.contract'
import type { Actor } from '../../http/actor'
import { holdersOf } from '../organisations/find-members'
import { gridOf } from '../organisations/find-custodian'
import { organisationTree } from '../organisations/organisation-tree'
import type { Organisation } from '../organisations/organisation.model'
import { findPeople, findPerson } from '../people/find-people'
import { calledName } from '../people/called-name'
import type { Person } from '../people/person.model'
import { registrationOf } from '../volunteers/find-registration'
import { AppError } from '../../http/app-error'

const holds = (actor: Actor, roles: readonly Role[]) => actor.posts.some((post) => roles.includes(post.role))

/** Who the reader is: posts, community, the one grid worker to call. */
export const presentMe = async (actor: Actor): Promise<ResponseOf<'GET /me'>> => {
  const [person, tree, registration] = await Promise.all([
    findPerson(actor.id),
    actor.communityId ? organisationTree(actor.communityId) : new Map<string, Organisation>(),
    registrationOf(actor.id),
  ])
  if (!person) throw new AppError('unauthenticated')
  const community = actor.communityId ? tree.get(actor.communityId.toHexString()) : undefined
  return {
    id: actor.id.toHexString(),
    name: calledName(person),
    phone: person.phone,
    address: person.address,
    community: community ? { id: community._id.toHexString(), name: community.name, phone: community.phone } : null,
    gridWorker: await gridWorkerOf(person, tree),
    posts: actor.posts.map((post) => ({
      role: post.role,
      label: ROLE_LABELS[post.role],
      organisation: {
        id: post.organisationId.toHexString(),
        name: tree.get(post.organisationId.toHexString())?.name ?? '',
      },
    })),
    isStaff: holds(actor, STAFF_ROLES),
    mayServe: holds(actor, SERVING_ROLES),
    volunteer: registration && {
      id: registration._id.toHexString(),
      status: registration.status,
      number: registration.number,
      reason: registration.reason,
    },
  }
}

const gridWorkerOf = async (person: Person, tree: Map<string, Organisation>) => {
  if (!person.communityId || !person.address) return null
  const grid = gridOf(tree, person.address)
  if (!grid) return null
  const [post] = await holdersOf(person.communityId, [grid._id], ['grid-worker'])
  const worker = post && (await findPeople([post.personId])).get(post.personId.toHexString())
  return worker?.phone ? { name: calledName(worker), phone: worker.phone } : null
}
