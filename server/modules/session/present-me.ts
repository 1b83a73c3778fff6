import { deskPartsOf } from '#shared/organisations/desk-parts'
import { ROLE_LABELS, SERVING_ROLES, STAFF_ROLES, type Role } from '#shared/organisations/roles'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import type { ResponseOf } from '#shared/contract/api.contract'
import type { Actor } from '../../http/actor'
import { findGridWorker } from '../organisations/find-grid-worker'
import { organisationsById } from '../organisations/find-organisation'
import { organisationTree } from '../organisations/organisation-tree'
import type { Organisation } from '../organisations/organisation.model'
import { findPeople, findPerson } from '../people/find-people'
import { calledName } from '../people/called-name'
import { registrationOf } from '../volunteers/find-registration'
import { AppError } from '../../http/app-error'

const holds = (actor: Actor, roles: readonly Role[]) => actor.posts.some((post) => roles.includes(post.role))

/** Posts in other communities than one's own; a street, too, is another. */
const elsewhere = ({ allPosts, communityId }: Actor) =>
  allPosts.filter((post) => !communityId?.equals(post.communityId))

/** Who the reader is: posts, community, the one grid worker to call. */
export const presentMe = async (actor: Actor): Promise<ResponseOf<'GET /me'>> => {
  const [person, tree, registration, stoodIn, held] = await Promise.all([
    findPerson(actor.id),
    actor.communityId ? organisationTree(actor.communityId) : new Map<string, Organisation>(),
    registrationOf(actor.id),
    findPeople(actor.allPosts.flatMap((post) => post.standsInFor ?? [])),
    organisationsById(elsewhere(actor).map((post) => post.organisationId)),
  ])
  if (!person) throw new AppError('unauthenticated')
  const community = actor.communityId ? tree.get(actor.communityId.toHexString()) : undefined
  return {
    id: actor.id.toHexString(),
    name: calledName(person),
    phone: person.phone,
    address: person.address,
    community: community
      ? {
          id: community._id.toHexString(),
          name: community.name,
          phone: community.phone,
          deskHours: community.deskHours,
        }
      : null,
    gridWorker: person.communityId ? await findGridWorker(person.communityId, person.address, person.location) : null,
    posts: actor.allPosts.map((post) => ({
      id: post.id.toHexString(),
      role: post.role,
      label: ROLE_LABELS[post.role],
      organisation: {
        id: post.organisationId.toHexString(),
        name: (tree.get(post.organisationId.toHexString()) ?? held.get(post.organisationId.toHexString()))?.name ?? '',
      },
      until: post.until?.toISOString() ?? null,
      standsInFor: post.standsInFor ? (stoodIn.get(post.standsInFor.toHexString())?.name ?? null) : null,
      isActing: actor.actingId?.equals(post.id) ?? false,
    })),
    consent: person.consent && {
      version: person.consent.version,
      at: person.consent.at.toISOString(),
      isCurrent: person.consent.version === PRIVACY_VERSION,
      isGuardians: person.consent.guardian !== null,
    },
    hasVerifiedPhone: person.phoneVerifiedAt !== null,
    desk: deskPartsOf(actor.posts.map((post) => post.role)),
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
