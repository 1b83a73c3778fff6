import type { Types } from 'mongoose'
import { sayHome } from '#shared/homes/home.rules'
import type { Tx } from '../../db/with-transaction'
import { endPost } from '../organisations/end-post'
import { postsOf } from '../organisations/find-members'
import { grantPost } from '../organisations/grant-post'
import { adoptHome } from '../people/adopt-home'
import { refreshPosts } from '../session/refresh-posts'
import { homesOf } from './find-homes'
import { Homes, type Home } from './home.model'

const HEIRS = ['verified', 'applied', 'refused'] as const

/**
 * What follows from a change of a person's homes, in its transaction, after `holdPerson`: exactly one is the main one, the person's
 * address and community are its copy, they are a resident where they live and nowhere else, and the sessions know it.
 */
export const settleHomes = async (
  personId: Types.ObjectId,
  touched: readonly Types.ObjectId[],
  tx: Tx,
  wanted?: Types.ObjectId,
): Promise<void> => {
  const homes = await homesOf(personId, tx)
  const main = chooseMain(homes, wanted)
  await markMain(personId, main, tx)
  const post = main ? undefined : (await postsOf(personId, tx)).find((one) => one.role !== 'resident')
  await adoptHome(
    personId,
    main
      ? { communityId: main.communityId, address: sayHome(main), location: main.location }
      : { communityId: post?.communityId ?? null, address: null, location: null },
    tx,
  )
  for (const communityId of new Map(touched.map((one) => [one.toHexString(), one])).values()) {
    const residence = { communityId, personId, organisationId: communityId, role: 'resident' as const }
    const livesThere = homes.some((home) => home.communityId.equals(communityId))
    await (livesThere ? grantPost(residence, tx) : endPost(residence, tx))
  }
  await refreshPosts(personId, tx)
}

const chooseMain = (homes: readonly Home[], wanted?: Types.ObjectId): Home | undefined =>
  homes.find((home) => wanted?.equals(home._id)) ??
  homes.find((home) => home.isMain) ??
  HEIRS.map((status) => homes.find((home) => home.status === status)).find((home) => home !== undefined)

const markMain = async (personId: Types.ObjectId, main: Home | undefined, tx: Tx) => {
  // The old one first: of two main ones the unique index would refuse the second.
  const others = { personId, isMain: true, ...(main && { _id: { $ne: main._id } }) }
  await Homes.collection.updateMany(others, { $set: { isMain: false } }, { session: tx })
  if (main && !main.isMain)
    await Homes.collection.updateOne({ _id: main._id }, { $set: { isMain: true } }, { session: tx })
}
