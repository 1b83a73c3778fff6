import type { Types } from 'mongoose'
import { organisationTree } from '../organisations/organisation-tree'
import { Homes, type Home } from './home.model'
import { placeIn } from './place-home'

type Door = Pick<Home, 'building' | 'location'>

/**
 * Looks up anew who answers for every home of a community, after its tree has changed. Safe to run again at any time: the tree is the
 * truth, and this only its copy.
 */
export const replaceHomes = async (communityId: Types.ObjectId): Promise<void> => {
  const tree = await organisationTree(communityId)
  const live = { communityId, leftAt: null }
  const buildings = (await Homes.distinct('building', { ...live, location: null })) as string[]
  const drawn = (await Homes.collection
    .find({ ...live, location: { $ne: null } }, { projection: { building: 1, location: 1 } })
    .toArray()) as unknown as Home[]
  const write = async (which: Record<string, unknown>, door: Door) => {
    const placed = placeIn(tree, communityId, door)
    if (placed) await Homes.collection.updateMany({ ...live, ...which, path: { $ne: placed.path } }, { $set: placed })
  }
  for (const building of buildings) await write({ building, location: null }, { building, location: null })
  for (const home of drawn) await write({ _id: home._id }, home)
}
