import { Types } from 'mongoose'
import { isInArea, type Area } from '#shared/organisations/area'
import type { ResponseOf } from '#shared/contract/api.contract'
import { AppError } from '../../http/app-error'
import { findGrid } from './find-grid'
import { organisationTree } from './organisation-tree'
import type { Organisation } from './organisation.model'

/** The buildings of an open community, grid by grid. 404 where there is none. */
export const listPlaces = async (id: string): Promise<ResponseOf<'GET /communities/:id/places'>> => {
  const tree = await openCommunity(id)
  const grids = [...tree.values()]
    .filter((one) => one.kind === 'grid' && !one.closedAt)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    buildings: grids.flatMap((grid) =>
      grid.buildings.map((name) => ({ name, grid: grid.name, location: grid.area && middleOf(grid.area) })),
    ),
  }
}

/** The grid of a building or a place, and the branch that answers there. */
export const locateGrid = async (
  id: string,
  { building, lng, lat }: { building?: string; lng?: number; lat?: number },
): Promise<ResponseOf<'GET /communities/:id/grid'>> => {
  const tree = await openCommunity(id)
  const location = lng !== undefined && lat !== undefined ? { lng, lat } : null
  const grid = await findGrid(new Types.ObjectId(id), { address: building, location })
  const branch = grid?.parentId ? tree.get(grid.parentId.toHexString()) : undefined
  return { grid: grid ? named(grid) : null, branch: branch ? named(branch) : null }
}

const named = ({ _id, name }: Organisation) => ({ id: _id.toHexString(), name })

const openCommunity = async (id: string): Promise<Map<string, Organisation>> => {
  const tree = await organisationTree(new Types.ObjectId(id))
  const found = tree.get(id)
  if (found?.kind !== 'community' || found.closedAt) throw new AppError('not-found')
  return tree
}

/** The middle of an area's corners, where that lies inside. */
const middleOf = (area: Area): { lng: number; lat: number } | null => {
  const corners = area.coordinates[0]?.slice(1) ?? []
  const sum = corners.reduce((a, [lng, lat]) => ({ lng: a.lng + lng, lat: a.lat + lat }), { lng: 0, lat: 0 })
  const middle = { lng: sum.lng / corners.length, lat: sum.lat / corners.length }
  return corners.length > 0 && isInArea(area, middle) ? middle : null
}
