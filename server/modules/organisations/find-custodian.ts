import type { Types } from 'mongoose'
import { findGrid } from './find-grid'
import { organisationTree } from './organisation-tree'
import type { Organisation } from './organisation.model'

/**
 * The organisation that answers for an address: the branch of the grid its building lies in, else of the grid around the place, else
 * the community. Never one that is closed.
 */
export const findCustodian = async (
  communityId: Types.ObjectId,
  address: string,
  location?: { lng: number; lat: number } | null,
): Promise<Organisation> => {
  const tree = await organisationTree(communityId)
  const community = tree.get(communityId.toHexString())
  if (!community) throw new Error(`community ${communityId.toHexString()} has no organisation`)
  const grid = await findGrid(communityId, { address, location })
  const branch = grid?.parentId ? tree.get(grid.parentId.toHexString()) : undefined
  const path = (branch ?? community).path.map((one) => tree.get(one.toHexString()))
  return path.findLast((one) => one && !one.closedAt) ?? community
}
