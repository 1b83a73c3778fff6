import { z } from 'zod'
import type { ErrorCode } from '#shared/contract/errors'
import { AppError } from '../../http/app-error'
import { askWechat, wechatIdentity, type WechatConfig } from './ask-wechat'

/** What WeChat answers: an identity, or an error code under HTTP 200. */
const reply = z.object({
  openid: z.string().min(1).max(128).optional(),
  session_key: z.string().optional(),
  errcode: z.number().int().optional(),
})

/** Documented codes of auth.code2Session; any other is a fault of ours or theirs that the person cannot mend. */
const ERRORS: Readonly<Record<number, ErrorCode>> = {
  [-1]: 'wechat-unavailable',
  40029: 'wechat-code-invalid',
  40163: 'wechat-code-invalid',
  45011: 'wechat-rate-limited',
  40226: 'wechat-user-blocked',
  40013: 'wechat-not-configured',
  40125: 'wechat-not-configured',
}

/**
 * auth.code2Session: a login code, good once, for this mini-program's openid. The session key stays here. Throws the five named
 * errors of WeChat and `wechat-timeout`.
 */
export const codeToSession = async (config: WechatConfig, code: string): Promise<{ openid: string }> => {
  const { appid, secret } = wechatIdentity(config)
  const query = { appid, secret, js_code: code, grant_type: 'authorization_code' }
  const parsed = reply.safeParse(await askWechat(config, '/sns/jscode2session', query))
  if (!parsed.success) throw new AppError('wechat-unavailable')
  const { errcode = 0, openid } = parsed.data
  if (errcode !== 0 || !openid) throw new AppError(ERRORS[errcode] ?? 'wechat-unavailable')
  return { openid }
}
