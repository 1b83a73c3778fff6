import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'

/** A question the order form asks beside the words. */
export const service = z.object({
  serviceCode: z.string(),
  name: z.string(),
  group: z.string(),
  icon: z.string(),
  /** What it is, in one sentence for the resident. */
  description: z.string(),
  /** What to write, shown in the empty field. */
  hint: z.string(),
  /** What a volunteer should bring or know. */
  needs: z.string().nullable(),
  /** Working minutes, or minutes around the clock. */
  finishMinutes: z.number().int(),
  clock: z.enum(['working', 'always']),
  places: z.number().int(),
  points: z.number().int(),
  photos: z.enum(['none', 'optional', 'required']),
  acceptedBy: z.array(z.enum(['party-member', 'volunteer'])),
  skills: z.array(z.string()),
  isConfidential: z.boolean(),
})

export const listServices = endpoint({
  method: 'GET',
  path: '/services',
  summary: '可以点的服务',
  response: z.object({ items: z.array(service) }),
  errors: [],
})

export type Service = z.infer<typeof service>
