import type { Config } from '../../config'
import { AppError } from '../../http/app-error'

export type WechatConfig = Pick<Config, 'WECHAT_APPID' | 'WECHAT_SECRET' | 'WECHAT_API_BASE' | 'WECHAT_TIMEOUT_MS'>

/** The mini-program's own name and secret. Throws `wechat-not-configured`. */
export const wechatIdentity = ({ WECHAT_APPID: appid, WECHAT_SECRET: secret }: WechatConfig) => {
  if (!appid || !secret) throw new AppError('wechat-not-configured')
  return { appid, secret }
}

/**
 * One call of WeChat's server API: GET, or POST with a JSON body. Nothing of the call is kept in an error, as its address carries a
 * secret. Throws `wechat-unavailable` and `wechat-timeout`; error numbers come back in the answer, under HTTP 200.
 */
export const askWechat = async (
  config: WechatConfig,
  path: string,
  query: Record<string, string>,
  body?: Record<string, unknown>,
): Promise<unknown> => {
  const search = new URLSearchParams(query).toString()
  const url = `${config.WECHAT_API_BASE.replace(/\/+$/, '')}${path}${search && `?${search}`}`
  try {
    const answer = await fetch(url, {
      ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(config.WECHAT_TIMEOUT_MS),
      redirect: 'error',
    })
    if (!answer.ok) throw new AppError('wechat-unavailable')
    return await answer.json()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError((error as Error).name === 'TimeoutError' ? 'wechat-timeout' : 'wechat-unavailable')
  }
}
