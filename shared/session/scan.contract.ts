import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { STEP_ERRORS } from '#shared/contract/errors'
import { time } from '#shared/contract/fields'

const status = z.enum(['waiting', 'seen', 'confirmed', 'refused', 'expired'])
const params = z.object({ code: z.string().max(64) })

/** 扫码登录: the page asks, the phone confirms, the page that asked claims; two minutes, once. */
export const startScan = endpoint({
  method: 'POST',
  path: '/session/scan',
  summary: '书记台扫码登录：取一个码和只给这个浏览器的密钥',
  auth: 'none',
  idempotent: false,
  body: z.strictObject({}),
  response: z.object({ code: z.string(), secret: z.string(), expiresAt: time }),
  errors: ['invalid-input', 'scan-too-often'],
})

export const claimScan = endpoint({
  method: 'POST',
  path: '/session/scan/claim',
  summary: '问一问手机上确认了没有；确认了就给令牌，只给一次',
  auth: 'none',
  idempotent: false,
  body: z.strictObject({ code: z.string().max(64), secret: z.string().max(64) }),
  response: z.object({
    status,
    token: z.string().optional(),
  }),
  errors: ['invalid-input'],
})

export const seeScan = endpoint({
  method: 'GET',
  path: '/session/scan/:code',
  summary: '手机上看：哪里在请求登录',
  params,
  response: z.object({
    status,
    browser: z.string(),
    expiresAt: time,
  }),
  errors: ['invalid-input', 'not-found', 'forbidden'],
})

export const confirmScan = endpoint({
  method: 'POST',
  path: '/session/scan/:code/confirm',
  summary: '确认在那台电脑上登录',
  params,
  idempotent: false,
  body: z.strictObject({}),
  response: z.object({ status: z.literal('confirmed') }),
  errors: STEP_ERRORS,
})

export const refuseScan = endpoint({
  method: 'POST',
  path: '/session/scan/:code/refuse',
  summary: '不是我，不登录',
  params,
  idempotent: false,
  body: z.strictObject({}),
  response: z.object({ status: z.literal('refused') }),
  errors: STEP_ERRORS,
})
