import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id, time } from '#shared/contract/fields'
import { pageOf, pageQuery } from '#shared/contract/paging'
import { ROLES } from '#shared/organisations/roles'
import { LOOK_PARTS } from '#shared/people/look.rules'

const look = z.object({
  id,
  at: time,
  by: z.object({
    role: z.enum(ROLES),
    /** Null for a resident one has helped. */
    name: z.string().nullable(),
    organisation: z.string().nullable(),
  }),
  seen: z.array(z.enum(LOOK_PARTS)),
  /** Of the order it was seen with, where one has part in it. */
  orderNumber: z.string().nullable(),
})

export const listLooks = endpoint({
  method: 'GET',
  path: '/me/looks',
  summary: '谁看过我的信息，新的在前',
  query: z.strictObject({ ...pageQuery }),
  response: pageOf(look),
  errors: ['invalid-input'],
})

export type LookView = z.infer<typeof look>
