import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id, location, phone, time, words } from '#shared/contract/fields'
import { pageOf, pageQuery } from '#shared/contract/paging'
import {
  AREA_CORNERS_MAX,
  BUILDINGS_MAX,
  DESK_HOURS_MAX,
  ORGANISATION_CODE_MAX,
  ORGANISATION_KINDS,
  ORGANISATION_NAME_MAX,
} from '#shared/organisations/organisation.rules'
import { areaProblem, type Area } from '#shared/organisations/area'
import { REPORTING_ACTIONS, REPORTING_STATUSES } from '#shared/organisations/reporting-machine'
import { ROLES } from '#shared/organisations/roles'
import { REASON_MAX } from '#shared/orders/order.rules'

const params = z.object({ id })
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

/** As `buildingOf` writes it, with the estate before it where several have a 3栋: 3栋, 河畔小区3栋. */
const building = z
  .string()
  .max(40)
  .regex(/^\S*?[A-Z]?\d{1,3}栋$/, '楼栋写成「3栋」的样子')
const code = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/, '代码用字母、数字和横线')
  .max(ORGANISATION_CODE_MAX)

const fields = {
  name: words(ORGANISATION_NAME_MAX),
  code,
  phone: phone.nullable(),
  deskHours: words(DESK_HOURS_MAX).nullable(),
  buildings: z.array(building).max(BUILDINGS_MAX),
  area: area.nullable(),
}

/** One post of one person at an organisation. */
export const membership = z.object({
  id,
  person: z.object({ id, name: z.string() }),
  role: z.enum(ROLES),
  label: z.string(),
  organisation: z.object({ id, name: z.string() }),
  since: time,
  until: time.nullable(),
  /** The person this one stands in for, until `until`. */
  standsInFor: z.object({ id, name: z.string() }).nullable(),
  /** Ends it, or nothing, as this reader may. */
  availableActions: z.array(z.enum(['end'])),
})

const duty = z.object({ id, person: z.object({ id, name: z.string() }), from: time, until: time })

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
  errors: ['invalid-input', 'not-found', 'forbidden', 'status-changed'],
})

export const closeOrganisation = endpoint({
  method: 'POST',
  path: '/organisations/:id/close',
  summary: '撤销组织：下级先撤，在办的订单交给上级',
  params,
  body: z.strictObject({ reason: words(REASON_MAX) }),
  response: organisation,
  errors: ['invalid-input', 'not-found', 'forbidden', 'status-changed'],
})

export const grantMembership = endpoint({
  method: 'POST',
  path: '/memberships',
  summary: '任职，或在一段时间里代班',
  body: z.strictObject({
    personId: id,
    organisationId: id,
    role: z.enum(ROLES),
    since: time.optional(),
    until: time.optional(),
    standsInFor: id.optional(),
  }),
  response: membership,
  status: 201,
  errors: ['invalid-input', 'not-found', 'forbidden', 'status-changed'],
})

export const endMembership = endpoint({
  method: 'POST',
  path: '/memberships/:id/end',
  summary: '免职，马上生效',
  params,
  body: z.strictObject({}),
  response: membership,
  errors: ['invalid-input', 'not-found', 'forbidden', 'status-changed'],
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
    lng: z.coerce.number().min(-180).max(180).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
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
    building: z.string().max(40).optional(),
    lng: z.coerce.number().min(-180).max(180).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
  }),
  response: z.object({
    grid: z.object({ id, name: z.string() }).nullable(),
    branch: z.object({ id, name: z.string() }).nullable(),
  }),
  errors: ['invalid-input', 'not-found'],
})

const reporting = z.object({
  id,
  person: z.object({ id, name: z.string() }),
  unit: z.object({ id, name: z.string() }),
  neighbourhood: z.object({ id, name: z.string() }),
  status: z.enum(REPORTING_STATUSES),
  /** Which of the two has confirmed, and when. */
  unitConfirmedAt: time.nullable(),
  neighbourhoodConfirmedAt: time.nullable(),
  reportedAt: time,
  reason: z.string().nullable(),
  isMe: z.boolean(),
  availableActions: z.array(z.enum(REPORTING_ACTIONS)),
})

export const report = endpoint({
  method: 'POST',
  path: '/reportings',
  summary: '党员双报到：单位党支部与邻里党支部都确认才生效',
  body: z.strictObject({ unitId: id, neighbourhoodId: id }),
  response: reporting,
  status: 201,
  errors: ['invalid-input', 'forbidden', 'status-changed'],
})

export const listReportings = endpoint({
  method: 'GET',
  path: '/reportings',
  summary: '双报到：本人的，或等本支部确认的',
  query: z.strictObject({ scope: z.enum(['mine', 'desk']), ...pageQuery }),
  response: pageOf(reporting),
  errors: ['invalid-input'],
})

/** The branches a party member may report to, for whoever lives in the community. */
export const listBranches = endpoint({
  method: 'GET',
  path: '/reportings/branches',
  summary: '可以报到的单位党支部和邻里党支部',
  response: z.object({
    units: z.array(z.object({ id, name: z.string() })),
    neighbourhoods: z.array(z.object({ id, name: z.string() })),
  }),
  errors: ['forbidden'],
})

export const confirmReporting = endpoint({
  method: 'POST',
  path: '/reportings/:id/confirm',
  summary: '确认报到（单位与邻里各确认一次）',
  params,
  body: z.strictObject({}),
  response: reporting,
  errors: ['invalid-input', 'not-found', 'forbidden', 'status-changed'],
})

export const refuseReporting = endpoint({
  method: 'POST',
  path: '/reportings/:id/refuse',
  summary: '不确认，说明原因',
  params,
  body: z.strictObject({ reason: words(REASON_MAX) }),
  response: reporting,
  errors: ['invalid-input', 'not-found', 'forbidden', 'status-changed'],
})

export const withdrawReporting = endpoint({
  method: 'POST',
  path: '/reportings/:id/withdraw',
  summary: '收回报到',
  params,
  body: z.strictObject({}),
  response: reporting,
  errors: ['invalid-input', 'not-found', 'forbidden', 'status-changed'],
})

export type OrganisationView = z.infer<typeof organisation>
export type MembershipView = z.infer<typeof membership>
export type ReportingView = z.infer<typeof reporting>
