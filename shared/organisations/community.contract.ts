import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id, location, named, params } from '#shared/contract/fields'
import { BUILDING_MAX } from '#shared/organisations/building'
import { ORGANISATION_CODE_MAX } from '#shared/organisations/organisation.rules'

/** A place in a query, WGS-84. */
const near = {
  lng: z.coerce.number().min(-180).max(180).optional(),
  lat: z.coerce.number().min(-90).max(90).optional(),
}

const community = z.object({
  id,
  code: z.string(),
  name: z.string(),
  street: z.string().nullable(),
  phone: z.string().nullable(),
  /** Metres from the place asked for, in steps of fifty; null without one. */
  distance: z.number().int().nullable(),
})

export const listCommunities = endpoint({
  method: 'GET',
  path: '/communities',
  summary: '可以加入的社区：按地点、名称，或海报上的代码',
  auth: 'none',
  query: z.strictObject({
    code: z.string().max(ORGANISATION_CODE_MAX).optional(),
    words: z.string().max(40).optional(),
    ...near,
  }),
  response: z.object({ items: z.array(community) }),
  errors: ['invalid-input'],
})

export const listPlaces = endpoint({
  method: 'GET',
  path: '/communities/:id/places',
  summary: '这个社区的楼栋，按网格',
  params,
  response: z.object({
    buildings: z.array(z.object({ name: z.string(), grid: z.string(), location: location.nullable() })),
  }),
  errors: ['invalid-input', 'not-found'],
})

export const locateGrid = endpoint({
  method: 'GET',
  path: '/communities/:id/grid',
  summary: '一个地点或楼栋在哪个网格、归谁管',
  params,
  query: z.strictObject({
    building: z.string().max(BUILDING_MAX).optional(),
    ...near,
  }),
  response: z.object({
    grid: named.nullable(),
    branch: named.nullable(),
  }),
  errors: ['invalid-input', 'not-found'],
})
