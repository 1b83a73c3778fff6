import type { Types } from 'mongoose'
import { Homes, type Home } from './home.model'
import { placeHome, type Placed } from './place-home'

type Group = { _id: Pick<Home, 'building' | 'path'> }

const isSame = (a: Placed['path'], b: Placed['path']): boolean => a.join() === b.join()

/**
 * Looks up anew who answers for every home of a community, after its tree has changed; only what differs is written. Safe to run
 * again at any time: the tree is the truth, and this only its copy.
 */
export const replaceHomes = async (communityId: Types.ObjectId): Promise<void> => {
  const live = { communityId, leftAt: null }
  const listed = { ...live, location: null }
  const groups = await Homes.aggregate<Group>([
    { $match: listed },
    { $group: { _id: { building: '$building', path: '$path' } } },
  ])
  for (const { _id: group } of groups) {
    const placed = await placeHome(communityId, { building: group.building, location: null })
    if (placed && !isSame(placed.path, group.path))
      await Homes.collection.updateMany({ ...listed, ...group }, { $set: placed })
  }
  const drawn = Homes.collection.find(
    { ...live, location: { $ne: null } },
    { projection: { building: 1, location: 1, path: 1 } },
  )
  for await (const one of drawn) {
    const home = one as unknown as Home
    const placed = await placeHome(communityId, home)
    if (placed && !isSame(placed.path, home.path)) await Homes.collection.updateOne({ _id: home._id }, { $set: placed })
  }
}
