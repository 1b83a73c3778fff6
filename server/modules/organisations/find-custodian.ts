import type { Types } from 'mongoose'
import { buildingOf } from '#shared/organisations/building'
import type { Organisation } from './organisation.model'
import { organisationTree } from './organisation-tree'

/** The organisation that answers for an address: the branch of the grid its building lies in, else the community. */
export const findCustodian = async (communityId: Types.ObjectId, address: string): Promise<Organisation> => {
  const tree = await organisationTree(communityId)
  const community = tree.get(communityId.toHexString())
  if (!community) throw new Error(`community ${communityId.toHexString()} has no organisation`)
  const grid = gridOf(tree, address)
  const branch = grid?.parentId ? tree.get(grid.parentId.toHexString()) : undefined
  return branch && !branch.closedAt ? branch : community
}

/** The grid of an address, by its building. */
export const gridOf = (tree: Map<string, Organisation>, address: string): Organisation | undefined => {
  const building = buildingOf(address)
  if (!building) return undefined
  return [...tree.values()].find((one) => one.kind === 'grid' && !one.closedAt && one.buildings.includes(building))
}
