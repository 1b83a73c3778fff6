import { z } from 'zod'
import type { ErrorCode } from '#shared/contract/errors'
import type { Config } from '../../config'
import { AppError } from '../../http/app-error'

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
 * auth.code2Session: a login code, good once, for this mini-program's openid. The session key stays here. Nothing of the call is
 * kept in an error: its address carries the secret. Throws the five named errors of WeChat and `wechat-timeout`.
 */
export const codeToSession = async (
  config: Pick<Config, 'WECHAT_APPID' | 'WECHAT_SECRET' | 'WECHAT_API_BASE' | 'WECHAT_TIMEOUT_MS'>,
  code: string,
): Promise<{ openid: string }> => {
  const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = config
  if (!appid || !secret) throw new AppError('wechat-not-configured')
  const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' })
  const said = await ask(
    `${config.WECHAT_API_BASE.replace(/\/+$/, '')}/sns/jscode2session?${query}`,
    config.WECHAT_TIMEOUT_MS,
  )
  const parsed = reply.safeParse(said)
  if (!parsed.success) throw new AppError('wechat-unavailable')
  const { errcode = 0, openid } = parsed.data
  if (errcode !== 0 || !openid) throw new AppError(ERRORS[errcode] ?? 'wechat-unavailable')
  return { openid }
}

const ask = async (url: string, timeoutMs: number): Promise<unknown> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
    if (!answer.ok) throw new AppError('wechat-unavailable')
    return await answer.json()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError((error as Error).name === 'TimeoutError' ? 'wechat-timeout' : 'wechat-unavailable')
  }
}
