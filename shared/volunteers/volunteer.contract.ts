import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { STEP_ERRORS } from '#shared/contract/errors'
import { id, named, params, phone, time, words } from '#shared/contract/fields'
import { pageOf, pageQuery } from '#shared/contract/paging'
import { VOLUNTEER_STATUSES } from '#shared/volunteers/volunteer-machine'
import { AVAILABILITIES, RADIUS_MAX, RADIUS_MIN, SKILL_CODES, WORDS_MAX } from '#shared/volunteers/volunteer.rules'
import { PERSON_NAME_MAX } from '#shared/people/person.rules'
import { ADDRESS_MAX, REASON_MAX } from '#shared/orders/order.rules'

export const volunteer = z.object({
  id,
  status: z.enum(VOLUNTEER_STATUSES),
  /** Volunteer number; never the identity number. Null until approved. */
  number: z.string().nullable(),
  name: z.string(),
  phone: z.string(),
  skills: z.array(z.string()),
  availability: z.array(z.string()),
  radiusMetres: z.number().int(),
  address: z.string(),
  words: z.string().nullable(),
  branch: named,
  appliedAt: time,
  reviewedAt: time.nullable(),
  /** Why it was refused, for the applicant and the reviewers. */
  reason: z.string().nullable(),
  isMe: z.boolean(),
  availableActions: z.array(z.string()),
})

export const applyVolunteer = endpoint({
  method: 'POST',
  path: '/volunteers',
  summary: '志愿者注册',
  needsConsent: true,
  body: z.strictObject({
    name: words(PERSON_NAME_MAX),
    phone,
    skills: z.array(z.enum(SKILL_CODES)).max(SKILL_CODES.length),
    availability: z.array(z.enum(AVAILABILITIES)).max(AVAILABILITIES.length),
    radiusMetres: z.number().int().min(RADIUS_MIN).max(RADIUS_MAX),
    address: words(ADDRESS_MAX),
    words: words(WORDS_MAX).optional(),
  }),
  response: volunteer,
  status: 201,
  errors: ['invalid-input', 'consent-required', 'status-changed'],
})

export const listVolunteers = endpoint({
  method: 'GET',
  path: '/volunteers',
  summary: '志愿者报名：审核人看本支部的，本人看自己的',
  query: z.strictObject({ status: z.enum(VOLUNTEER_STATUSES).optional(), ...pageQuery }),
  response: pageOf(volunteer),
  errors: ['invalid-input'],
})

export const approveVolunteer = endpoint({
  method: 'POST',
  path: '/volunteers/:id/approve',
  summary: '通过志愿者报名',
  params,
  body: z.strictObject({}),
  response: volunteer,
  errors: STEP_ERRORS,
})

export const refuseVolunteer = endpoint({
  method: 'POST',
  path: '/volunteers/:id/refuse',
  summary: '不通过志愿者报名，说明原因',
  params,
  body: z.strictObject({ reason: words(REASON_MAX) }),
  response: volunteer,
  errors: STEP_ERRORS,
})

export type Volunteer = z.infer<typeof volunteer>
