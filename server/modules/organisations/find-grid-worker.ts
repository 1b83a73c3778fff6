import type { Types } from 'mongoose'
import { clock } from '../../platform/clock'
import { calledName } from '../people/called-name'
import { findPeople } from '../people/find-people'
import type { Person } from '../people/person.model'
import { Duties, type Duty } from './duty.model'
import { findGrid } from './find-grid'
import { holdersOf, servesIn } from './find-members'
import type { Membership } from './membership.model'

interface GridWorker {
  name: string
  phone: string
  grid: string
  isOnDuty: boolean
  standsInFor: { name: string; until: string } | null
}

/**
 * The one person to call for an address or a place: who is on duty now, else who stands in, else who holds the grid and is not stood
 * in for. Null when its grid has nobody who can be called.
 */
export const findGridWorker = async (
  communityId: Types.ObjectId,
  address: string | null,
  location?: { lng: number; lat: number } | null,
): Promise<GridWorker | null> => {
  const grid = await findGrid(communityId, { address, location })
  if (!grid) return null
  const [onDuty, posts] = await Promise.all([
    onDutyAt(communityId, grid._id),
    holdersOf(communityId, [grid._id], ['grid-worker']),
  ])
  const ranked = [...onDuty, ...present(posts).map((post) => post.personId)]
  const people = await findPeople([...ranked, ...posts.map((post) => post.personId)])
  const found = ranked.map((one) => people.get(one.toHexString())).find((one) => one?.phone)
  if (!found?.phone) return null
  const isOnDuty = onDuty.some((one) => one.equals(found._id))
  const standsInFor = awayFor(found._id, posts, people)
  return { name: calledName(found), phone: found.phone, grid: grid.name, isOnDuty, standsInFor }
}

/** For whom this person stands in there; told only of somebody who would be told with a phone on other days. */
const awayFor = (
  personId: Types.ObjectId,
  posts: readonly Membership[],
  people: ReadonlyMap<string, Person>,
): GridWorker['standsInFor'] => {
  const standIn = posts.find((post) => post.standsInFor && post.personId.equals(personId))
  const holder = posts.find((post) => !post.standsInFor && standIn?.standsInFor?.equals(post.personId))
  const away = holder && people.get(holder.personId.toHexString())
  return away?.phone && standIn?.until ? { name: calledName(away), until: standIn.until.toISOString() } : null
}

/** Stand-ins first; those they stand in for are away. */
const present = (posts: readonly Membership[]): Membership[] => {
  const standIns = posts.filter((post) => post.standsInFor)
  const isAway = (post: Membership) => standIns.some((one) => one.standsInFor?.equals(post.personId))
  return [...standIns, ...posts.filter((post) => !post.standsInFor && !isAway(post))]
}

/** Whose turn it is, as long as they still serve in this community. */
const onDutyAt = async (communityId: Types.ObjectId, organisationId: Types.ObjectId): Promise<Types.ObjectId[]> => {
  const now = clock.now()
  const turns = await Duties.find({ communityId, organisationId, from: { $lte: now }, until: { $gt: now } })
    .sort({ from: 1, _id: 1 })
    .limit(5)
    .lean<Duty[]>()
  const serving = await Promise.all(turns.map(({ personId }) => servesIn(communityId, personId)))
  return turns.filter((_turn, n) => serving[n]).map((turn) => turn.personId)
}
