import { sayHome } from '#shared/homes/home.rules'
import type { HomeView } from '#shared/homes/home.contract'
import { maskPhone } from '#shared/organisations/mask'
import { uniqueIds } from '../../db/unique-ids'
import type { Actor } from '../../http/actor'
import { organisationTree } from '../organisations/organisation-tree'
import { findPeople } from '../people/find-people'
import { availableSteps, relationsTo } from './home-relations'
import type { Home } from './home.model'

/** Homes as this reader may know them: to their people in full, to a verifier with the phone masked, the door only while they live there. */
export const presentHomes = async (homes: readonly Home[], reader: Actor): Promise<HomeView[]> => {
  const communities = uniqueIds(homes.map((one) => one.communityId))
  const [trees, people] = await Promise.all([
    Promise.all(communities.map(organisationTree)),
    findPeople(homes.filter((one) => !one.personId.equals(reader.id)).map((one) => one.personId)),
  ])
  const nameOf = (id: Home['communityId']) =>
    trees.map((tree) => tree.get(id.toHexString())?.name).find((name) => name !== undefined) ?? ''
  return homes.map((one) => {
    const relations = relationsTo(one, reader)
    const isMine = relations.includes('resident')
    const room = isMine || one.status !== 'left' ? one.room : null
    const person = people.get(one.personId.toHexString())
    return {
      id: one._id.toHexString(),
      kind: one.kind,
      status: one.status,
      community: { id: one.communityId.toHexString(), name: nameOf(one.communityId) },
      building: one.building,
      unit: one.unit,
      room,
      address: sayHome({ building: one.building, unit: one.unit, room: room ?? '' }),
      location: isMine ? one.location : null,
      grid: one.gridId && { id: one.gridId.toHexString(), name: nameOf(one.gridId) },
      isMain: one.isMain,
      person:
        person && !isMine
          ? { id: person._id.toHexString(), name: person.name, phone: person.phone && maskPhone(person.phone) }
          : null,
      at: (one.steps.at(-1)?.at ?? one.joinedAt).toISOString(),
      reason: one.reason,
      availableActions: availableSteps(one, relations),
    }
  })
}
