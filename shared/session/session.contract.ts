import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id } from '#shared/contract/fields'
import { ROLES } from '#shared/organisations/roles'

const token = z.object({ token: z.string() })

export const loginWechat = endpoint({
  method: 'POST',
  path: '/session/wechat',
  summary: '微信登录：用一次性 code 换令牌',
  auth: 'none',
  idempotent: false,
  body: z.strictObject({ code: z.string().min(1).max(200) }),
  response: token,
  errors: [
    'invalid-input',
    'wechat-code-invalid',
    'wechat-user-blocked',
    'wechat-rate-limited',
    'wechat-unavailable',
    'wechat-timeout',
    'wechat-not-configured',
  ],
})

export const listDemo = endpoint({
  method: 'GET',
  path: '/session/demo',
  summary: '体验身份，每个角色一位',
  auth: 'none',
  response: z.object({
    items: z.array(
      z.object({ person: id, name: z.string(), role: z.enum(ROLES), branch: z.string().nullable(), story: z.string() }),
    ),
  }),
  errors: ['not-found'],
})

export const loginDemo = endpoint({
  method: 'POST',
  path: '/session/demo',
  summary: '以体验身份登录',
  auth: 'none',
  idempotent: false,
  body: z.strictObject({ person: id }),
  response: token,
  errors: ['invalid-input', 'not-found'],
})

export const logout = endpoint({
  method: 'DELETE',
  path: '/session',
  summary: '退出登录',
  idempotent: false,
  response: z.undefined(),
  status: 204,
  errors: [],
})

export const getMe = endpoint({
  method: 'GET',
  path: '/me',
  summary: '我是谁，任什么职',
  response: z.object({
    id,
    name: z.string(),
    phone: z.string().nullable(),
    community: z.object({ id, name: z.string(), phone: z.string().nullable() }).nullable(),
    gridWorker: z.object({ name: z.string(), phone: z.string() }).nullable(),
    address: z.string().nullable(),
    posts: z.array(
      z.object({ role: z.enum(ROLES), label: z.string(), organisation: z.object({ id, name: z.string() }) }),
    ),
    /** May dispatch: the queue and the desk are theirs. */
    isStaff: z.boolean(),
    /** May take orders: a party member or an approved volunteer. */
    mayServe: z.boolean(),
    volunteer: z
      .object({
        id,
        status: z.enum(['applied', 'approved', 'refused']),
        number: z.string().nullable(),
        reason: z.string().nullable(),
      })
      .nullable(),
  }),
  errors: [],
})
