import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id } from '#shared/contract/fields'

export const photo = z.object({
  id,
  /** Signed, good for ten minutes. */
  url: z.string(),
  thumbUrl: z.string(),
  width: z.number().int(),
  height: z.number().int(),
})

export const uploadFile = endpoint({
  method: 'POST',
  path: '/files',
  summary: '上传一张照片（JPEG、PNG、WebP，最大 10 MB）',
  needsConsent: true,
  multipart: 'photo',
  response: photo,
  status: 201,
  errors: ['invalid-input', 'consent-required', 'payload-too-large', 'unsupported-media'],
})

export type Photo = z.infer<typeof photo>
