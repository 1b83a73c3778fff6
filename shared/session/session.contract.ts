import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id, mobile, named, sixDigits, time } from '#shared/contract/fields'
import { DESK_PARTS } from '#shared/organisations/desk-parts'
import { ROLES } from '#shared/organisations/roles'
import { DOORS } from '#shared/session/session.rules'
import { VOLUNTEER_STATUSES } from '#shared/volunteers/volunteer-machine'

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
    community: z
      .object({ id, name: z.string(), phone: z.string().nullable(), deskHours: z.string().nullable() })
      .nullable(),
    /** The one person to call: on duty now, standing in, or of the grid; null when nobody is there, then the community's phone. */
    gridWorker: z
      .object({
        name: z.string(),
        phone: z.string(),
        grid: z.string(),
        isOnDuty: z.boolean(),
        /** For whom, and until when: somebody who is told here on other days. */
        standsInFor: z.object({ name: z.string(), until: time }).nullable(),
      })
      .nullable(),
    address: z.string().nullable(),
    /** Every post held now, stand-ins included; `isActing` marks the one chosen on 我的. */
    posts: z.array(
      z.object({
        id,
        role: z.enum(ROLES),
        label: z.string(),
        organisation: named,
        until: time.nullable(),
        standsInFor: z.string().nullable(),
        isActing: z.boolean(),
      }),
    ),
    /** The consent given, whether it is to the present text, and whether a guardian gave it for a child. */
    consent: z.object({ version: z.string(), at: time, isCurrent: z.boolean(), isGuardians: z.boolean() }).nullable(),
    hasVerifiedPhone: z.boolean(),
    /** Which parts of the desk are this reader's, in the post they act in. */
    desk: z.array(z.enum(DESK_PARTS)),
    /** May dispatch: the queue and the desk are theirs. */
    isStaff: z.boolean(),
    /** May take orders: a party member or an approved volunteer. */
    mayServe: z.boolean(),
    volunteer: z
      .object({
        id,
        status: z.enum(VOLUNTEER_STATUSES),
        number: z.string().nullable(),
        reason: z.string().nullable(),
      })
      .nullable(),
  }),
  errors: [],
})

export const switchPost = endpoint({
  method: 'POST',
  path: '/me/post',
  summary: '换一个身份办事；空着就是全部身份',
  body: z.strictObject({ membershipId: id.nullable() }),
  response: z.object({ id }),
  errors: ['invalid-input', 'not-found'],
})

export const sendSmsCode = endpoint({
  method: 'POST',
  path: '/sms-codes',
  summary: '发短信验证码：五分钟内有效，一分钟一次',
  auth: 'none',
  idempotent: false,
  body: z.strictObject({ phone: mobile, purpose: z.enum(['login', 'phone', 'guardian']) }),
  response: z.object({ sentTo: z.string(), againAt: time }),
  errors: ['invalid-input', 'sms-too-often', 'sms-unavailable', 'sms-not-configured'],
})

export const loginPhone = endpoint({
  method: 'POST',
  path: '/session/phone',
  summary: '网页登录：手机号和短信验证码；同意隐私说明的版本一并记下',
  auth: 'none',
  idempotent: false,
  body: z.strictObject({ phone: mobile, code: sixDigits, consent: z.string().max(20) }),
  response: token,
  errors: ['invalid-input', 'consent-required', 'sms-code-wrong'],
})

export const listSessions = endpoint({
  method: 'GET',
  path: '/me/sessions',
  summary: '我登录着的地方',
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        device: z.string(),
        door: z.enum(DOORS),
        at: time,
        lastSeenAt: time,
        isThis: z.boolean(),
      }),
    ),
  }),
  errors: [],
})

export const revokeSession = endpoint({
  method: 'POST',
  path: '/me/sessions/revoke',
  summary: '让那里退出；不写是哪里，就是除这里以外都退出',
  idempotent: false,
  body: z.strictObject({ id: z.string().max(64).optional() }),
  response: z.object({ ended: z.number().int() }),
  errors: ['invalid-input', 'not-found'],
})
