import type { Types } from 'mongoose'
import type { ResponseOf } from '#shared/contract/api.contract'
import { organisationsById } from './find-organisation'
import { Organisations, type Organisation } from './organisation.model'

interface Query {
  code?: string
  words?: string
  lng?: number
  lat?: number
}

const SHOWN = 50
/** Beyond this nobody lives in the community whose border is nearest. */
const NEAR_METRES = 20_000
const NEAR_AREAS = 500
const STEP_METRES = 50

/** Communities one may join: by the code on a poster, by words of the name, the nearest first where a place is known. */
export const listCommunities = async (query: Query): Promise<ResponseOf<'GET /communities'>> => {
  const { code, words, lng, lat } = query
  const near = lng !== undefined && lat !== undefined ? await nearest({ lng, lat }) : new Map<string, number>()
  const open = await Organisations.find({ kind: 'community', closedAt: null })
    .select('code name phone parentId')
    .lean<Organisation[]>()
  const streets = await organisationsById(open.flatMap((one) => one.parentId ?? []))
  const items = open
    .map((one) => ({
      id: one._id.toHexString(),
      code: one.code,
      name: one.name,
      street: (one.parentId && streets.get(one.parentId.toHexString())?.name) ?? null,
      phone: one.phone,
      distance: near.get(one._id.toHexString()) ?? null,
    }))
    .filter((one) => !code?.trim() || one.code.toUpperCase() === code.trim().toUpperCase())
    .filter((one) => !words?.trim() || `${one.street ?? ''}${one.name}`.includes(words.trim()))
    .sort((a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity) || a.name.localeCompare(b.name, 'zh'))
  return { items: items.slice(0, SHOWN) }
}

/** Metres to the nearest area of each community, in steps of fifty. */
const nearest = async ({ lng, lat }: { lng: number; lat: number }): Promise<Map<string, number>> => {
  const found = await Organisations.aggregate<{ _id: Types.ObjectId; metres: number }>([
    {
      $geoNear: {
        near: { type: 'Point', coordinates: [lng, lat] },
        key: 'area',
        distanceField: 'metres',
        maxDistance: NEAR_METRES,
        query: { closedAt: null, 'area.type': 'Polygon' },
      },
    },
    { $limit: NEAR_AREAS },
    { $group: { _id: '$communityId', metres: { $min: '$metres' } } },
  ])
  return new Map(
    found.map(({ _id, metres }) => [_id.toHexString(), Math.round(metres / STEP_METRES) * STEP_METRES] as const),
  )
}
