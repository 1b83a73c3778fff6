import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { STEP_ERRORS } from '#shared/contract/errors'
import { id, named, params, time } from '#shared/contract/fields'
import { ROLES } from '#shared/organisations/roles'

/** One post of one person at an organisation. */
export const membership = z.object({
  id,
  person: named,
  role: z.enum(ROLES),
  label: z.string(),
  organisation: named,
  since: time,
  until: time.nullable(),
  /** The person this one stands in for, until `until`. */
  standsInFor: named.nullable(),
  /** Ends it, or nothing, as this reader may. */
  availableActions: z.array(z.enum(['end'])),
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
  errors: STEP_ERRORS,
})

export const endMembership = endpoint({
  method: 'POST',
  path: '/memberships/:id/end',
  summary: '免职，马上生效',
  params,
  body: z.strictObject({}),
  response: membership,
  errors: STEP_ERRORS,
})

export type MembershipView = z.infer<typeof membership>
