import type { Types } from 'mongoose'
import { calledName } from '../people/called-name'
import { findPeople } from '../people/find-people'
import { gridOf } from './find-custodian'
import { holdersOf } from './find-members'
import { organisationTree } from './organisation-tree'

interface GridWorker {
  name: string
  phone: string
  grid: string
  isOnDuty: boolean
}

/** The one person to call for an address; null when its grid has nobody who can be called. */
export const findGridWorker = async (communityId: Types.ObjectId, address: string): Promise<GridWorker | null> => {
  const grid = gridOf(await organisationTree(communityId), address)
  if (!grid) return null
  const [post] = await holdersOf(communityId, [grid._id], ['grid-worker'])
  const worker = post && (await findPeople([post.personId])).get(post.personId.toHexString())
  return worker?.phone ? { name: calledName(worker), phone: worker.phone, grid: grid.name, isOnDuty: false } : null
}
