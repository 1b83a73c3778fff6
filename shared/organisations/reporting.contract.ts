import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { STEP_ERRORS } from '#shared/contract/errors'
import { id, named, params, time, words } from '#shared/contract/fields'
import { pageOf, pageQuery } from '#shared/contract/paging'
import { REPORTING_ACTIONS, REPORTING_STATUSES } from '#shared/organisations/reporting-machine'
import { REASON_MAX } from '#shared/orders/order.rules'

const reporting = z.object({
  id,
  person: named,
  unit: named,
  neighbourhood: named,
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
    units: z.array(named),
    neighbourhoods: z.array(named),
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
  errors: STEP_ERRORS,
})

export const refuseReporting = endpoint({
  method: 'POST',
  path: '/reportings/:id/refuse',
  summary: '不确认，说明原因',
  params,
  body: z.strictObject({ reason: words(REASON_MAX) }),
  response: reporting,
  errors: STEP_ERRORS,
})

export const withdrawReporting = endpoint({
  method: 'POST',
  path: '/reportings/:id/withdraw',
  summary: '收回报到',
  params,
  body: z.strictObject({}),
  response: reporting,
  errors: STEP_ERRORS,
})

export type ReportingView = z.infer<typeof reporting>
