import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id, mobile, named, params, sixDigits, time, words } from '#shared/contract/fields'
import { pageOf, pageQuery } from '#shared/contract/paging'
import { membership } from '#shared/organisations/membership.contract'
import { ROLES } from '#shared/organisations/roles'
import { PERSON_NAME_MAX, REVEAL_REASON_MAX } from '#shared/people/person.rules'
import { HOME_STATUSES } from '#shared/homes/home.rules'

/** Somebody as the people's desk lists them: a masked phone, the entrance without the door. */
const listed = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  entrance: z.string().nullable(),
  /** Of the main home; null without one. */
  homeStatus: z.enum(HOME_STATUSES).nullable(),
  grid: z.string().nullable(),
  posts: z.array(membership),
  /** True once they have logged in; an imported row has not. */
  hasJoined: z.boolean(),
  at: time,
})

export const listPeople = endpoint({
  method: 'GET',
  path: '/people',
  summary: '本组织管到的人，按姓名、电话后四位或楼栋找',
  query: z.strictObject({
    words: z.string().max(40).optional(),
    role: z.enum(ROLES).optional(),
    ...pageQuery,
  }),
  response: pageOf(listed),
  errors: ['invalid-input', 'forbidden'],
})

export const getPerson = endpoint({
  method: 'GET',
  path: '/people/:id',
  summary: '一个人；看过会留下记录',
  params,
  response: listed,
  errors: ['invalid-input', 'not-found'],
})

export const revealPhone = endpoint({
  method: 'POST',
  path: '/people/:id/reveal',
  summary: '看完整电话，写明原因，留下记录',
  params,
  body: z.strictObject({ reason: words(REVEAL_REASON_MAX) }),
  response: listed,
  errors: ['invalid-input', 'not-found', 'forbidden'],
})

export const editMe = endpoint({
  method: 'POST',
  path: '/me/name',
  summary: '改称呼',
  needsConsent: true,
  body: z.strictObject({ name: words(PERSON_NAME_MAX), salutation: words(10).nullable().optional() }),
  response: named,
  errors: ['invalid-input', 'consent-required'],
})

export const giveConsent = endpoint({
  method: 'POST',
  path: '/me/consent',
  summary: '同意隐私说明的这一版；未满 14 周岁由监护人同意',
  body: z.strictObject({
    version: z.string().max(20),
    isOver14: z.boolean(),
    guardian: z.strictObject({ name: words(PERSON_NAME_MAX), phone: mobile, code: sixDigits }).optional(),
  }),
  response: z.object({ id, version: z.string() }),
  errors: ['invalid-input', 'sms-code-wrong', 'status-changed'],
})

export const withdrawConsent = endpoint({
  method: 'POST',
  path: '/me/consent/withdraw',
  summary: '收回同意：还可以看，不再收集',
  body: z.strictObject({}),
  response: z.object({ id, version: z.null() }),
  errors: [],
})

export const bindWechatPhone = endpoint({
  method: 'POST',
  path: '/me/phone/wechat',
  summary: '用微信的手机号（getPhoneNumber 的 code）',
  needsConsent: true,
  body: z.strictObject({ code: z.string().min(1).max(200) }),
  response: z.object({ id, phone: z.string() }),
  errors: [
    'invalid-input',
    'consent-required',
    'phone-taken',
    'wechat-code-invalid',
    'wechat-rate-limited',
    'wechat-unavailable',
    'wechat-timeout',
    'wechat-not-configured',
  ],
})

export const bindPhone = endpoint({
  method: 'POST',
  path: '/me/phone',
  summary: '填手机号，用短信验证码确认',
  needsConsent: true,
  body: z.strictObject({ phone: mobile, code: sixDigits }),
  response: z.object({ id, phone: z.string() }),
  errors: ['invalid-input', 'consent-required', 'phone-taken', 'sms-code-wrong'],
})

export type PersonView = z.infer<typeof listed>
