import { z } from 'zod'
import type { ErrorCode } from '#shared/contract/errors'
import { AppError } from '../../http/app-error'
import { accessToken, dropAccessToken } from './access-token'
import { askWechat, wechatIdentity, type WechatConfig } from './ask-wechat'

const reply = z.object({
  errcode: z.number().int().default(0),
  phone_info: z
    .object({
      purePhoneNumber: z.string(),
      countryCode: z.union([z.string(), z.number()]).transform(String),
      watermark: z.object({ appid: z.string() }),
    })
    .optional(),
})

/** Documented codes of phonenumber.getPhoneNumber. */
const ERRORS: Readonly<Record<number, ErrorCode>> = {
  [-1]: 'wechat-unavailable',
  40029: 'wechat-code-invalid',
  45011: 'wechat-rate-limited',
  40013: 'wechat-not-configured',
  48001: 'wechat-not-configured',
}
/** The access token was not (or is no longer) a good one. */
const TOKEN_OVER = [40001, 40014, 42001]
const AGAIN = '微信没有认出这次授权，请再点一次，或填手机号用短信验证'

/**
 * phonenumber.getPhoneNumber: the code of the button, good once, for the mainland number the person chose in WeChat. A stale access
 * token is refreshed once. Throws the named errors of WeChat and `wechat-timeout`.
 */
export const phoneOfCode = async (config: WechatConfig, code: string): Promise<string> => {
  const { appid } = wechatIdentity(config)
  const said = (await ask(config, code)) ?? (await ask(config, code))
  if (!said) throw new AppError('wechat-unavailable')
  const error = ERRORS[said.errcode] ?? 'wechat-unavailable'
  if (error === 'wechat-code-invalid') throw new AppError(error, undefined, AGAIN)
  if (said.errcode !== 0 || said.phone_info?.watermark.appid !== appid) throw new AppError(error)
  const { purePhoneNumber: phone, countryCode } = said.phone_info
  if (countryCode !== '86' || !/^1[3-9]\d{9}$/.test(phone))
    throw new AppError('wechat-code-invalid', undefined, '只能用中国大陆的手机号，请填手机号用短信验证')
  return phone
}

/** Null when the token was the fault: it has been forgotten, and the call may be made once more. */
const ask = async (config: WechatConfig, code: string) => {
  const token = await accessToken(config)
  const parsed = reply.safeParse(
    await askWechat(config, '/wxa/business/getuserphonenumber', { access_token: token }, { code }),
  )
  if (!parsed.success) throw new AppError('wechat-unavailable')
  if (!TOKEN_OVER.includes(parsed.data.errcode)) return parsed.data
  await dropAccessToken(config, token)
  return null
}
