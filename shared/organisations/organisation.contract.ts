import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { STEP_ERRORS } from '#shared/contract/errors'
import { id, named, params, phone, time, words } from '#shared/contract/fields'
import { BUILDING, BUILDING_MAX } from '#shared/organisations/building'
import { membership } from '#shared/organisations/membership.contract'
import {
  AREA_CORNERS_MAX,
  BUILDINGS_MAX,
  DESK_HOURS_MAX,
  ORGANISATION_CODE,
  ORGANISATION_CODE_HINT,
  ORGANISATION_CODE_MAX,
  ORGANISATION_KINDS,
  ORGANISATION_NAME_MAX,
} from '#shared/organisations/organisation.rules'
import { areaProblem, type Area } from '#shared/organisations/area'
import { ROLES } from '#shared/organisations/roles'
import { REASON_MAX } from '#shared/orders/order.rules'

const corner = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])

/** A GeoJSON polygon in WGS-84. */
export const area = z
  .strictObject({
    type: z.literal('Polygon'),
    coordinates: z.array(z.array(corner).max(AREA_CORNERS_MAX)).min(1).max(20),
  })
  .superRefine((given, context) => {
    const problem = areaProblem(given as Area)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })

const building = z.string().max(BUILDING_MAX).regex(BUILDING, '楼栋写成「3栋」的样子')
const code = z.string().regex(ORGANISATION_CODE, ORGANISATION_CODE_HINT).max(ORGANISATION_CODE_MAX)

const fields = {
  name: words(ORGANISATION_NAME_MAX),
  code,
  phone: phone.nullable(),
  deskHours: words(DESK_HOURS_MAX).nullable(),
  buildings: z.array(building).max(BUILDINGS_MAX),
  area: area.nullable(),
}

const duty = z.object({ id, person: named, from: time, until: time })

export const organisation = z.object({
  id,
  kind: z.enum(ORGANISATION_KINDS),
  ...fields,
  name: z.string(),
  code: z.string(),
  phone: z.string().nullable(),
  deskHours: z.string().nullable(),
  buildings: z.array(z.string()),
  parentId: id.nullable(),
  /** Nearest last, itself included. */
  path: z.array(id),
  isClosed: z.boolean(),
  /** Posts held now, stand-ins included. */
  posts: z.array(membership),
  /** Roles it should have and nobody holds: the head, and a grid's worker. */
  vacancies: z.array(z.enum(ROLES)),
  duties: z.array(duty),
  openOrders: z.number().int(),
  availableActions: z.array(z.enum(['edit', 'close', 'add', 'grant'])),
})

export const listOrganisations = endpoint({
  method: 'GET',
  path: '/organisations',
  summary: '本社区的组织：从上到下，含空缺、任职和值班',
  query: z.strictObject({ closed: z.enum(['0', '1']).optional() }),
  response: z.object({ items: z.array(organisation) }),
  errors: ['invalid-input', 'forbidden'],
})

export const getOrganisation = endpoint({
  method: 'GET',
  path: '/organisations/:id',
  summary: '一个组织',
  params,
  response: organisation,
  errors: ['invalid-input', 'not-found'],
})

export const makeOrganisation = endpoint({
  method: 'POST',
  path: '/organisations',
  summary: '新建下级组织',
  body: z.strictObject({
    kind: z.enum(ORGANISATION_KINDS),
    parentId: id,
    name: fields.name,
    code: fields.code,
    phone: fields.phone.optional(),
    deskHours: fields.deskHours.optional(),
    buildings: fields.buildings.optional(),
    area: fields.area.optional(),
  }),
  response: organisation,
  status: 201,
  errors: ['invalid-input', 'not-found', 'forbidden'],
})

export const editOrganisation = endpoint({
  method: 'POST',
  path: '/organisations/:id/edit',
  summary: '修改组织的名称、电话、时间、楼栋或范围',
  params,
  body: z.strictObject({
    name: fields.name.optional(),
    code: fields.code.optional(),
    phone: fields.phone.optional(),
    deskHours: fields.deskHours.optional(),
    buildings: fields.buildings.optional(),
    area: fields.area.optional(),
  }),
  response: organisation,
  errors: STEP_ERRORS,
})

export const closeOrganisation = endpoint({
  method: 'POST',
  path: '/organisations/:id/close',
  summary: '撤销组织：下级先撤，在办的订单交给上级',
  params,
  body: z.strictObject({ reason: words(REASON_MAX) }),
  response: organisation,
  errors: STEP_ERRORS,
})

export const addDuty = endpoint({
  method: 'POST',
  path: '/organisations/:id/duties',
  summary: '排值班',
  params,
  body: z.strictObject({ personId: id, from: time, until: time }),
  response: organisation,
  errors: ['invalid-input', 'not-found', 'forbidden'],
})

export const dropDuty = endpoint({
  method: 'POST',
  path: '/organisations/:id/duties/drop',
  summary: '取消一段值班',
  params,
  body: z.strictObject({ dutyId: id }),
  response: organisation,
  errors: ['invalid-input', 'not-found', 'forbidden'],
})

export type OrganisationView = z.infer<typeof organisation>
