import type { Types } from 'mongoose'
import { Homes, type Home } from './home.model'
import { placeHome } from './place-home'

/**
 * Looks up anew who answers for every home of a community, after its tree has changed. Safe to run again at any time: the tree is the
 * truth, and this only its copy.
 */
export const replaceHomes = async (communityId: Types.ObjectId): Promise<void> => {
  const live = { communityId, leftAt: null }
  const write = async (which: Record<string, unknown>, door: Pick<Home, 'building' | 'location'>) => {
    const placed = await placeHome(communityId, door)
    if (placed) await Homes.collection.updateMany({ ...live, ...which, path: { $ne: placed.path } }, { $set: placed })
  }
  for (const building of await Homes.distinct('building', { ...live, location: null }))
    await write({ building, location: null }, { building, location: null })
  const drawn = Homes.collection.find(
    { ...live, location: { $ne: null } },
    { projection: { building: 1, location: 1 } },
  )
  for await (const home of drawn) await write({ _id: home._id }, home as unknown as Home)
}
