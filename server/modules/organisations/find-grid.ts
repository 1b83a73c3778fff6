import type { Types } from 'mongoose'
import { isInArea } from '#shared/organisations/area'
import { fitsBuilding } from '#shared/organisations/building'
import { organisationTree } from './organisation-tree'
import { Organisations, type Organisation } from './organisation.model'

interface Place {
  lng: number
  lat: number
}

/** Degrees around a place in which areas are looked at: the database draws edges as great circles, the map as straight lines. */
const AROUND = 1e-4

const byCode = (a: Organisation, b: Organisation) => (a.code < b.code ? -1 : 1)

/** The grid of an address by its building, else of a place by its area; undefined where neither finds one. */
export const findGrid = async (
  communityId: Types.ObjectId,
  { address, location }: { address?: string | null; location?: Place | null },
): Promise<Organisation | undefined> => {
  const byBuilding = address ? gridOf(await organisationTree(communityId), address) : undefined
  return byBuilding ?? (location ? findGridAt(communityId, location) : undefined)
}

/** The grid of an address by its building: one that names the estate before one that does not, then the lowest code. */
export const gridOf = (tree: ReadonlyMap<string, Organisation>, address: string): Organisation | undefined => {
  const fitting = [...tree.values()]
    .filter((one) => one.kind === 'grid' && !one.closedAt)
    .flatMap((grid) => {
      const entries = grid.buildings.filter((entry) => fitsBuilding(entry, address))
      return entries.length > 0 ? [{ grid, said: Math.max(...entries.map((entry) => entry.length)) }] : []
    })
  return fitting.sort((a, b) => b.said - a.said || byCode(a.grid, b.grid))[0]?.grid
}

/** The grid whose area a place lies in, its border included; of two that share a border, the one with the lower code. */
export const findGridAt = async (communityId: Types.ObjectId, place: Place): Promise<Organisation | undefined> => {
  const near = await Organisations.find({
    communityId,
    kind: 'grid',
    closedAt: null,
    'area.type': 'Polygon',
    area: { $geoIntersects: { $geometry: boxAround(place) } },
  }).lean<Organisation[]>()
  return near.filter((one) => one.area && isInArea(one.area, place)).sort(byCode)[0]
}

const boxAround = ({ lng, lat }: Place) => {
  const [west, east] = [Math.max(-180, lng - AROUND), Math.min(180, lng + AROUND)]
  const [south, north] = [Math.max(-90, lat - AROUND), Math.min(90, lat + AROUND)]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}
