import type { Types } from 'mongoose'
import { findGrid, gridOf } from '../organisations/find-grid'
import { organisationTree } from '../organisations/organisation-tree'
import type { Organisation } from '../organisations/organisation.model'
import type { Home } from './home.model'

export type Placed = Pick<Home, 'gridId' | 'branchId' | 'path'>

/** Who answers for a door, by its building, else by its place: a grid and the branch above, else the community. Null where none is open. */
export const placeHome = async (
  communityId: Types.ObjectId,
  { building, location }: Pick<Home, 'building' | 'location'>,
): Promise<Placed | null> => {
  const grid = await findGrid(communityId, { address: building, location })
  return placedAt(await organisationTree(communityId), communityId, grid)
}

/** The same for many buildings in a tree at hand. */
export const placeIn = (
  tree: ReadonlyMap<string, Organisation>,
  communityId: Types.ObjectId,
  building: string,
): Placed | null => placedAt(tree, communityId, gridOf(tree, building))

const placedAt = (
  tree: ReadonlyMap<string, Organisation>,
  communityId: Types.ObjectId,
  grid: Organisation | undefined,
): Placed | null => {
  const community = tree.get(communityId.toHexString())
  if (!community || community.kind !== 'community' || community.closedAt) return null
  const path = grid?.path ?? community.path
  const branch = path.map((one) => tree.get(one.toHexString())).findLast((one) => one?.kind === 'branch')
  return { gridId: grid?._id ?? null, branchId: branch?._id ?? null, path }
}
