import { z } from 'zod'
import type { ErrorCode } from '#shared/contract/errors'
import { AppError } from '../../http/app-error'
import { clock } from '../clock'
import { askWechat, wechatIdentity, type WechatConfig } from './ask-wechat'

const reply = z.object({
  access_token: z.string().min(1).max(600).optional(),
  expires_in: z.number().int().min(1).optional(),
  errcode: z.number().int().optional(),
})

const ERRORS: Readonly<Record<number, ErrorCode>> = {
  40013: 'wechat-not-configured',
  40125: 'wechat-not-configured',
  40164: 'wechat-not-configured',
  40243: 'wechat-not-configured',
  45009: 'wechat-rate-limited',
  45011: 'wechat-rate-limited',
}
/** A token is not used in its last minutes: it could end on the way. */
const MARGIN_MS = 300_000

interface Kept {
  token: string
  until: number
}
const kept = new Map<string, Promise<Kept>>()

const keyOf = (config: WechatConfig) => `${config.WECHAT_API_BASE} ${config.WECHAT_APPID}`

/** The mini-program's access token, kept until shortly before its end; all who need it at once wait for one refresh. */
export const accessToken = async (config: WechatConfig): Promise<string> => {
  const key = keyOf(config)
  const known = kept.get(key)
  if (known) {
    const { token, until } = await known
    if (clock.now().getTime() < until) return token
    // Whoever sees first that it is over forgets it; the others find the refresh under way.
    if (kept.get(key) === known) kept.delete(key)
  }
  const fresh = kept.get(key) ?? refresh(config)
  kept.set(key, fresh)
  try {
    return (await fresh).token
  } catch (error) {
    if (kept.get(key) === fresh) kept.delete(key)
    throw error
  }
}

/** Forgets a token that WeChat no longer takes; one that came meanwhile stays. */
export const dropAccessToken = async (config: WechatConfig, token: string): Promise<void> => {
  const key = keyOf(config)
  const known = kept.get(key)
  if (known && (await known.catch(() => null))?.token === token && kept.get(key) === known) kept.delete(key)
}

const refresh = async (config: WechatConfig): Promise<Kept> => {
  const body = { grant_type: 'client_credential', ...wechatIdentity(config), force_refresh: false }
  const parsed = reply.safeParse(await askWechat(config, '/cgi-bin/stable_token', {}, body))
  if (!parsed.success) throw new AppError('wechat-unavailable')
  const { errcode = 0, access_token: token, expires_in: seconds } = parsed.data
  if (errcode !== 0 || !token || !seconds) throw new AppError(ERRORS[errcode] ?? 'wechat-unavailable')
  return { token, until: clock.now().getTime() + seconds * 1000 - MARGIN_MS }
}
