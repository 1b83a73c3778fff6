import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id, time } from '#shared/contract/fields'
import { pageOf, pageQuery } from '#shared/contract/paging'

export const getAccount = endpoint({
  method: 'GET',
  path: '/points/account',
  summary: '道德银行余额：挣得的与奖励的分开',
  response: z.object({ balance: z.number().int(), earned: z.number().int(), granted: z.number().int() }),
  errors: [],
})

export const listEntries = endpoint({
  method: 'GET',
  path: '/points/entries',
  summary: '道德银行流水',
  query: z.strictObject({ ...pageQuery }),
  response: pageOf(
    z.object({
      id,
      at: time,
      rule: z.string(),
      label: z.string(),
      kind: z.enum(['earned', 'granted']),
      amount: z.number().int(),
      balanceAfter: z.number().int(),
      order: z.object({ id, number: z.string(), serviceName: z.string() }).nullable(),
    }),
  ),
  errors: ['invalid-input'],
})
