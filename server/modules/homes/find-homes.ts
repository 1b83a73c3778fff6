import type { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import type { HomeView } from '#shared/homes/home.contract'
import type { Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { relationsTo } from './home-relations'
import { Homes, type Home } from './home.model'
import { presentHomes } from './home.presenter'
import { lookAtHomes } from './look-at-homes'

/** The homes a person has not left, the main one first, then as they were added. */
export const homesOf = async (personId: Types.ObjectId, tx?: Tx): Promise<Home[]> =>
  (await Homes.collection
    .find({ personId, leftAt: null }, { session: tx })
    .sort({ isMain: -1, joinedAt: 1, _id: 1 })
    .toArray()) as unknown as Home[]

/** One of a person's own homes, not left; null for any other. */
export const ownHome = async (actor: Actor, id: Types.ObjectId): Promise<Home | null> =>
  (await Homes.collection.findOne({ _id: id, personId: actor.id, leftAt: null })) as Home | null

/** The main home of each of these people, where they have one. */
export const mainHomesOf = async (personIds: readonly Types.ObjectId[]): Promise<Map<string, Home>> => {
  const found = (await Homes.collection
    .find({ personId: { $in: [...personIds] }, isMain: true })
    .toArray()) as unknown as Home[]
  return new Map(found.map((one) => [one.personId.toHexString(), one]))
}

/** Who lives under one of these organisations, or has a home there; `building` as `buildingOf` writes it narrows it to one. */
export const peopleLivingUnder = async (
  communityIds: readonly Types.ObjectId[],
  organisationIds: readonly Types.ObjectId[],
  building?: string,
): Promise<Types.ObjectId[]> =>
  (await Homes.collection.distinct('personId', {
    communityId: { $in: [...communityIds] },
    path: { $in: [...organisationIds] },
    leftAt: null,
    ...(building && { building: new RegExp(`(?:^|[^0-9A-Za-z])${building}$`) }),
  })) as Types.ObjectId[]

export const listHomes = async (actor: Actor): Promise<ResponseOf<'GET /homes'>> => ({
  items: await presentHomes(await homesOf(actor.id), actor),
})

/** One home for its resident or a verifier; 404 for everybody else. */
export const showHome = async (actor: Actor, id: Types.ObjectId): Promise<HomeView> => {
  const found = (await Homes.collection.findOne({ _id: id })) as Home | null
  if (!found || relationsTo(found, actor).length === 0) throw new AppError('not-found')
  const [view] = await lookAtHomes([found], actor)
  return view as HomeView
}
