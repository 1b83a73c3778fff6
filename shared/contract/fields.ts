import { z } from 'zod'
import { codePoints } from '#shared/text/code-points'

/** 24 hexadecimal digits: no operator object gets past it. */
export const id = z.string().regex(/^[0-9a-f]{24}$/, '编号格式不对')

/** Words as typed, unharmed; length in code points, so that an emoji counts once. A lone surrogate cannot be stored as UTF-8. */
export const words = (max: number, min = 1) =>
  z
    .string()
    .refine((text) => !/[\p{Surrogate}\0]/u.test(text), '有无法保存的字符，请删去后再试')
    .refine((text) => codePoints(text) <= max, `最多 ${max} 个字`)
    .refine((text) => min === 0 || text.trim().length > 0, '请写几个字')

/** A mainland mobile or landline number as people type it. */
export const phone = z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, '请填写正确的电话号码')

/** A mainland mobile number: only these receive messages. */
export const mobile = z.string().regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号')

/** WGS-84. */
export const location = z.strictObject({
  lng: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
})

/** UTC, ISO 8601. */
export const time = z.iso.datetime()

export const photoIds = (max: number) => z.array(id).max(max, `最多 ${max} 张照片`)
