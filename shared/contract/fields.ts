import { z } from 'zod'
import { MOBILE, PHONE, SIX_DIGITS } from '#shared/contract/field.rules'
import { codePoints } from '#shared/text/code-points'

/** 24 hexadecimal digits: no operator object gets past it. */
export const id = z.string().regex(/^[0-9a-f]{24}$/, '编号格式不对')

/** `:id` of a path. */
export const params = z.object({ id })

/** Another thing as it is mentioned: what to ask for, and what to call it. */
export const named = z.object({ id, name: z.string() })

/** Words as typed, unharmed; length in code points, so that an emoji counts once. A lone surrogate cannot be stored as UTF-8. */
export const words = (max: number, min = 1) =>
  z
    .string()
    .refine((text) => !/[\p{Surrogate}\0]/u.test(text), '有无法保存的字符，请删去后再试')
    .refine((text) => codePoints(text) <= max, `最多 ${max} 个字`)
    .refine((text) => min === 0 || text.trim().length > 0, '请写几个字')

export const phone = z.string().regex(PHONE, '请填写正确的电话号码')
export const mobile = z.string().regex(MOBILE, '请填写 11 位手机号')
export const sixDigits = z.string().regex(SIX_DIGITS, '验证码是 6 位数字')

/** WGS-84. */
export const location = z.strictObject({
  lng: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
})

/** UTC, ISO 8601. */
export const time = z.iso.datetime()

export const photoIds = (max: number) => z.array(id).max(max, `最多 ${max} 张照片`)
