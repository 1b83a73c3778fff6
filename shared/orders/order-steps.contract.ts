import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { STEP_ERRORS } from '#shared/contract/errors'
import { id, params, photoIds, time, words } from '#shared/contract/fields'
import { order } from '#shared/orders/order.contract'
import { NOTE_MAX, PHOTOS_MAX, PLACES_MAX, REASON_MAX } from '#shared/orders/order.rules'

export const dispatchOrder = endpoint({
  method: 'POST',
  path: '/orders/:id/dispatch',
  summary: '支部下单：指派一位，或开放抢单',
  params,
  body: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('assign'), assigneeId: id }),
    z.strictObject({ mode: z.literal('open'), places: z.number().int().min(1).max(PLACES_MAX).default(1) }),
  ]),
  response: order,
  errors: [...STEP_ERRORS, 'not-eligible'],
})

export const acceptOrder = endpoint({
  method: 'POST',
  path: '/orders/:id/accept',
  summary: '党员接单',
  params,
  body: z.strictObject({ visitAt: time.optional(), words: words(100).optional() }),
  response: order,
  errors: STEP_ERRORS,
})

export const completeOrder = endpoint({
  method: 'POST',
  path: '/orders/:id/complete',
  summary: '办结',
  params,
  body: z.strictObject({ note: words(NOTE_MAX), photoIds: photoIds(PHOTOS_MAX).default([]) }),
  response: order,
  errors: STEP_ERRORS,
})

export const rateOrder = endpoint({
  method: 'POST',
  path: '/orders/:id/rate',
  summary: '居民评价',
  params,
  body: z.strictObject({
    score: z.number().int().min(1).max(5),
    solved: z.enum(['yes', 'partly', 'no']),
    words: words(NOTE_MAX).optional(),
  }),
  response: order,
  errors: STEP_ERRORS,
})

export const closeOrder = endpoint({
  method: 'POST',
  path: '/orders/:id/close',
  summary: '闭环：凭评价或回访；沉默只由系统闭环',
  params,
  body: z.strictObject({
    ground: z.enum(['rating', 'follow-up']).default('follow-up'),
    reason: words(REASON_MAX).optional(),
  }),
  response: order,
  errors: STEP_ERRORS,
})

const withReason = <Action extends string>(action: Action, summary: string) =>
  endpoint({
    method: 'POST',
    path: `/orders/:id/${action}` as const,
    summary,
    params,
    body: z.strictObject({ reason: words(REASON_MAX) }),
    response: order,
    errors: STEP_ERRORS,
  })

export const recallOrder = withReason('recall', '撤回派单')
export const declineOrder = withReason('decline', '不接')
export const withdrawOrder = withReason('withdraw', '退单')
export const reworkOrder = withReason('rework', '返工')
export const cancelOrder = withReason('cancel', '取消')
export const rejectOrder = withReason('reject', '不予受理')
