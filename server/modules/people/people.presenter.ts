import type { PersonView } from '#shared/people/person.contract'
import { entranceOf } from '#shared/organisations/building'
import { maskPhone } from '#shared/organisations/mask'
import { ROLE_LABELS } from '#shared/organisations/roles'
import { gridOf } from '../organisations/find-grid'
import { postsOfPeople } from '../organisations/find-members'
import type { Membership } from '../organisations/membership.model'
import { organisationTree } from '../organisations/organisation-tree'
import type { Person } from './person.model'

/** People as the desk lists them: the phone masked, the entrance without the door. */
export const presentPeople = async (people: readonly Person[]): Promise<PersonView[]> => {
  const posts = await postsOfPeople(people.map((one) => one._id))
  const communityIds = [...people, ...posts].flatMap((one) => one.communityId ?? [])
  const unique = [...new Map(communityIds.map((id) => [id.toHexString(), id])).values()]
  const tree = new Map((await Promise.all(unique.map(organisationTree))).flatMap((one) => [...one]))
  return people.map((person) => ({
    id: person._id.toHexString(),
    name: person.name,
    phone: person.phone && maskPhone(person.phone),
    entrance: person.address && entranceOf(person.address),
    homeStatus: null,
    grid: (person.address && gridOf(tree, person.address)?.name) || null,
    posts: posts
      .filter((post) => post.personId.equals(person._id))
      .map((post) => presentPost(post, person, tree.get(post.organisationId.toHexString())?.name ?? '')),
    hasJoined: person.joinedAt !== null,
    at: person.createdAt.toISOString(),
  }))
}

const presentPost = (post: Membership, person: Person, organisation: string) => ({
  id: post._id.toHexString(),
  person: { id: person._id.toHexString(), name: person.name },
  role: post.role,
  label: ROLE_LABELS[post.role],
  organisation: { id: post.organisationId.toHexString(), name: organisation },
  since: post.since.toISOString(),
  until: post.until?.toISOString() ?? null,
  standsInFor: null,
  availableActions: [],
})
