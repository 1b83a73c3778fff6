import type { PersonView } from '#shared/people/person.contract'
import { sayHome } from '#shared/homes/home.rules'
import { entranceOf } from '#shared/organisations/building'
import { maskPhone } from '#shared/organisations/mask'
import type { Actor } from '../../http/actor'
import { mainHomesOf } from '../homes/find-homes'
import { postsOfPeople } from '../organisations/find-members'
import { organisationsById } from '../organisations/find-organisation'
import { presentMemberships } from '../organisations/membership.presenter'
import type { Person } from './person.model'

/** People as the desk lists them: the phone masked, the entrance without the door. */
export const presentPeople = async (reader: Actor, people: readonly Person[]): Promise<PersonView[]> => {
  const ids = people.map((one) => one._id)
  const [held, homes] = await Promise.all([postsOfPeople(ids), mainHomesOf(ids)])
  const [posts, grids] = await Promise.all([
    presentMemberships(reader, held),
    organisationsById([...homes.values()].flatMap((home) => home.gridId ?? [])),
  ])
  return people.map((person) => {
    const id = person._id.toHexString()
    const home = homes.get(id)
    return {
      id,
      name: person.name,
      phone: person.phone && maskPhone(person.phone),
      entrance: home ? sayHome({ ...home, room: '' }) : person.address && entranceOf(person.address),
      homeStatus: home?.status ?? null,
      grid: (home?.gridId && grids.get(home.gridId.toHexString())?.name) || null,
      posts: posts.filter((post) => post.person.id === id),
      hasJoined: person.joinedAt !== null,
      at: person.createdAt.toISOString(),
    }
  })
}
