import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { sixDigits } from '#shared/contract/fields'
import { ACCOUNT, ACCOUNT_HINT, PASSWORD_LEAST } from '#shared/credentials/credential.rules'

export const loginPassword = endpoint({
  method: 'POST',
  path: '/session/password',
  summary: '书记台备用登录：账号、密码和动态口令',
  auth: 'none',
  idempotent: false,
  body: z.strictObject({
    account: z.string().min(1).max(40),
    password: z.string().min(1).max(200),
    totp: sixDigits.optional(),
  }),
  response: z.object({ token: z.string() }),
  errors: ['invalid-input', 'credentials-wrong', 'totp-required', 'account-locked'],
})

export const getCredentials = endpoint({
  method: 'GET',
  path: '/me/credentials',
  summary: '我的书记台账号：有没有密码和动态口令',
  response: z.object({ account: z.string().nullable(), hasPassword: z.boolean(), hasTotp: z.boolean() }),
  errors: ['forbidden'],
})

export const setPassword = endpoint({
  method: 'POST',
  path: '/me/password',
  summary: '设书记台账号和密码；改密码要先写旧的，别处会退出',
  idempotent: false,
  body: z.strictObject({
    account: z.string().regex(ACCOUNT, ACCOUNT_HINT),
    password: z.string().min(PASSWORD_LEAST, `密码至少 ${PASSWORD_LEAST} 位`).max(100),
    old: z.string().max(200).optional(),
  }),
  response: z.object({ account: z.string() }),
  errors: ['invalid-input', 'forbidden', 'credentials-wrong', 'account-locked', 'account-taken'],
})

export const startTotp = endpoint({
  method: 'POST',
  path: '/me/totp',
  summary: '开通动态口令：取密钥，扫进验证器',
  idempotent: false,
  body: z.strictObject({ password: z.string().max(200) }),
  response: z.object({ secret: z.string(), uri: z.string() }),
  errors: ['invalid-input', 'forbidden', 'credentials-wrong', 'account-locked'],
})

export const confirmTotp = endpoint({
  method: 'POST',
  path: '/me/totp/confirm',
  summary: '写一次动态口令，从此登录要它',
  idempotent: false,
  body: z.strictObject({ totp: sixDigits }),
  response: z.object({ hasTotp: z.literal(true) }),
  errors: ['invalid-input', 'forbidden', 'credentials-wrong'],
})
