import type { MembershipView } from '#shared/organisations/membership.contract'
import type { OrganisationView } from '#shared/organisations/organisation.contract'
import { CHILD_KINDS, CUSTODIAN_KINDS, NEEDED_POSTS } from '#shared/organisations/organisation.rules'
import type { Role } from '#shared/organisations/roles'
import { uniqueIds } from '../../db/unique-ids'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { countOpenOrders } from '../orders/count-open-orders'
import { calledName } from '../people/called-name'
import { findPeople } from '../people/find-people'
import { Duties, type Duty } from './duty.model'
import { chartOf } from './find-members'
import { presentMemberships } from './membership.presenter'
import { addingPost, editingPost, grantable, mayGrant } from './organisation-rights'
import { Organisations, type Organisation } from './organisation.model'

const TURNS = 2000

/** Organisations with their posts, vacancies, turns of duty and open orders, in a few reads for all of them. */
export const presentOrganisations = async (
  actor: Actor,
  list: readonly Organisation[],
): Promise<OrganisationView[]> => {
  const now = clock.now()
  const known = new Map(list.map((one) => [one._id.toHexString(), one]))
  const communityIds = uniqueIds(list.map((one) => one.communityId))
  const at = { communityId: { $in: communityIds }, organisationId: { $in: list.map((one) => one._id) } }
  const [posts, turns, parents, orders] = await Promise.all([
    chartOf(at),
    Duties.find({ ...at, until: { $gt: now } })
      .sort({ from: 1, _id: 1 })
      .limit(TURNS)
      .lean<Duty[]>(),
    Organisations.distinct('parentId', { parentId: { $in: list.map((one) => one._id) }, closedAt: null }),
    Promise.all(list.map(ordersOf)),
  ])
  const [memberships, people] = await Promise.all([
    presentMemberships(actor, posts, known),
    findPeople(turns.map((turn) => turn.personId)),
  ])
  const isParent = new Set(parents.map(String))
  return list.map((one, n): OrganisationView => {
    const id = one._id.toHexString()
    const held = memberships.filter((post) => post.organisation.id === id)
    return {
      id,
      kind: one.kind,
      code: one.code,
      name: one.name,
      phone: one.phone,
      deskHours: one.deskHours,
      buildings: one.buildings,
      area: one.area as OrganisationView['area'],
      parentId: one.parentId?.toHexString() ?? null,
      path: one.path.map(String),
      isClosed: one.closedAt !== null,
      posts: held,
      vacancies: one.closedAt ? [] : vacanciesOf(one, held, now),
      duties: turns
        .filter((turn) => turn.organisationId.equals(one._id))
        .map((turn) => {
          const person = people.get(turn.personId.toHexString())
          return {
            id: turn._id.toHexString(),
            person: { id: turn.personId.toHexString(), name: person ? calledName(person) : '已注销' },
            from: turn.from.toISOString(),
            until: turn.until.toISOString(),
          }
        }),
      openOrders: orders[n] ?? 0,
      availableActions: one.closedAt ? [] : actionsOn(actor, one, isParent.has(id)),
    }
  })
}

const ordersOf = ({ kind, communityId, _id }: Organisation): Promise<number> | number =>
  CUSTODIAN_KINDS.includes(kind) ? countOpenOrders(communityId, _id) : 0

const vacanciesOf = ({ kind }: Organisation, held: readonly MembershipView[], now: Date): Role[] => {
  const runs = held.filter((post) => new Date(post.since) <= now)
  return NEEDED_POSTS[kind].filter((role) => !runs.some((post) => post.role === role))
}

const actionsOn = (actor: Actor, one: Organisation, isParent: boolean): OrganisationView['availableActions'] => {
  const edits = editingPost(actor, one) !== undefined
  return [
    ...(edits ? (['edit'] as const) : []),
    ...(edits && one.parentId && !isParent ? (['close'] as const) : []),
    ...(CHILD_KINDS[one.kind].length > 0 && addingPost(actor, one) ? (['add'] as const) : []),
    ...(grantable(one).some((role) => mayGrant(actor, one, role)) ? (['grant'] as const) : []),
  ]
}
