import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { STEP_ERRORS } from '#shared/contract/errors'
import { id, location, named, params, time, words } from '#shared/contract/fields'
import { pageOf, pageQuery } from '#shared/contract/paging'
import { HOME_ACTIONS, HOME_KINDS, HOME_STATUSES, ROOM_MAX, UNIT, UNIT_MAX } from '#shared/homes/home.rules'
import { BUILDING_MAX } from '#shared/organisations/building'
import { REASON_MAX } from '#shared/orders/order.rules'

export const home = z.object({
  id,
  kind: z.enum(HOME_KINDS),
  status: z.enum(HOME_STATUSES),
  community: named,
  building: z.string(),
  unit: z.string().nullable(),
  /** Null for readers other than the resident and the verifier of that grid. */
  room: z.string().nullable(),
  /** 河畔小区3栋2单元402, as far as this reader may know it. */
  address: z.string(),
  location: location.nullable(),
  grid: named.nullable(),
  isMain: z.boolean(),
  /** Who lives there, for the verifier. */
  person: z.object({ id, name: z.string(), phone: z.string().nullable() }).nullable(),
  at: time,
  reason: z.string().nullable(),
  availableActions: z.array(z.enum([...HOME_ACTIONS, 'make-main'])),
})

export const listHomes = endpoint({
  method: 'GET',
  path: '/homes',
  summary: '我的家，主要的在前',
  response: z.object({ items: z.array(home) }),
  errors: [],
})

export const joinHome = endpoint({
  method: 'POST',
  path: '/homes',
  summary: '加入社区：选楼栋、单元、房号，或在地图上选一点',
  needsConsent: true,
  body: z.strictObject({
    communityId: id,
    kind: z.enum(HOME_KINDS),
    building: words(BUILDING_MAX),
    unit: z.string().regex(UNIT, '单元写数字').max(UNIT_MAX).optional(),
    room: words(ROOM_MAX),
    location: location.optional(),
    isMain: z.boolean().optional(),
  }),
  response: home,
  status: 201,
  errors: ['invalid-input', 'consent-required', 'status-changed'],
})

export const listHomesToVerify = endpoint({
  method: 'GET',
  path: '/homes/waiting',
  summary: '等核实的住户：网格员看本网格，支部和社区看下面的',
  query: z.strictObject({ status: z.enum(HOME_STATUSES).optional(), ...pageQuery }),
  response: pageOf(home),
  errors: ['invalid-input'],
})

export const makeMainHome = endpoint({
  method: 'POST',
  path: '/homes/:id/make-main',
  summary: '把这里当主要的家：点单先填它，网格员也按它找',
  params,
  body: z.strictObject({}),
  response: home,
  errors: STEP_ERRORS,
})

export const verifyHome = endpoint({
  method: 'POST',
  path: '/homes/:id/verify',
  summary: '核实住户',
  params,
  body: z.strictObject({}),
  response: home,
  errors: STEP_ERRORS,
})

export const refuseHome = endpoint({
  method: 'POST',
  path: '/homes/:id/refuse',
  summary: '没核实上，说明原因',
  params,
  body: z.strictObject({ reason: words(REASON_MAX) }),
  response: home,
  errors: STEP_ERRORS,
})

export const leaveHome = endpoint({
  method: 'POST',
  path: '/homes/:id/leave',
  summary: '搬走了：在办的订单照办，以后不再找这个地址',
  params,
  body: z.strictObject({}),
  response: home,
  errors: STEP_ERRORS,
})

export type HomeView = z.infer<typeof home>
