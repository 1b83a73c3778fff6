import { mongo } from 'mongoose'
import type { OrganisationKind } from '#shared/organisations/organisation.rules'
import { isDuplicate, type Tx } from '../../db/with-transaction'
import { invalid } from '../../http/app-error'
import { holdOrganisation } from './hold-organisation'
import { Organisations, type Organisation } from './organisation.model'

const NO_GEO_KEYS = 16755

/** 400 for buildings where nobody could look for them; the same building twice is once. */
export const buildingsFor = (kind: OrganisationKind, buildings: readonly string[]): string[] => {
  if (kind !== 'grid' && buildings.length > 0) throw invalid('buildings', '只有网格填楼栋')
  return [...new Set(buildings)]
}

/** A building stands in one grid of its community; this one has it already. */
export const buildingTaken = (building: string, grid: string): string => `${building}已在「${grid}」，请先从那里去掉`

/**
 * Takes buildings for grids of one community, in the caller's transaction. 400 naming the open grid that has one of them; whoever takes
 * any here holds the community, so that of two at once the second sees what the first took.
 */
export const takeBuildings = async (
  grids: readonly Pick<Organisation, '_id' | 'communityId' | 'buildings'>[],
  tx: Tx,
): Promise<void> => {
  const [first] = grids
  const wanted = grids.flatMap((grid) => grid.buildings)
  if (!first || wanted.length === 0) return
  const { communityId } = first
  await holdOrganisation(communityId, tx)
  const other = await Organisations.findOne({
    communityId,
    kind: 'grid',
    closedAt: null,
    _id: { $nin: grids.map((grid) => grid._id) },
    buildings: { $in: wanted },
  })
    .session(tx)
    .lean<Organisation>()
  const building = other?.buildings.find((one) => wanted.includes(one))
  if (other && building) throw invalid('buildings', buildingTaken(building, other.name))
}

/** Runs a write of an organisation; what the indexes refuse is the reader's to mend: 400 with the field. */
export const writing = async <T>(write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (isDuplicate(error, 'code')) throw invalid('code', '这个代码已有组织在用，请换一个')
    if (error instanceof mongo.MongoServerError && error.code === NO_GEO_KEYS)
      throw invalid('area', '这个边界画不成一块地方，请重新画')
    throw error
  }
}
