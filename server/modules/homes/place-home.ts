import type { Types } from 'mongoose'
import { gridOf } from '../organisations/find-grid'
import { organisationTree } from '../organisations/organisation-tree'
import type { Organisation } from '../organisations/organisation.model'
import type { Home } from './home.model'

export type Placed = Pick<Home, 'gridId' | 'branchId' | 'path'>

/** Who answers for a door: its grid and the branch above, else the community. Null for a community that is not there, or closed. */
export const placeHome = async (
  communityId: Types.ObjectId,
  door: Pick<Home, 'building' | 'location'>,
): Promise<Placed | null> => placeIn(await organisationTree(communityId), communityId, door)

/** The same in a tree at hand. */
export const placeIn = (
  tree: Map<string, Organisation>,
  communityId: Types.ObjectId,
  { building }: Pick<Home, 'building' | 'location'>,
): Placed | null => {
  const community = tree.get(communityId.toHexString())
  if (!community || community.kind !== 'community' || community.closedAt) return null
  const grid = gridOf(tree, building)
  const path = grid?.path ?? community.path
  const branch = path.map((one) => tree.get(one.toHexString())).findLast((one) => one?.kind === 'branch')
  return { gridId: grid?._id ?? null, branchId: branch?._id ?? null, path }
}
