import { z } from 'zod'
import { endpoint } from '#shared/contract/endpoint'
import { id } from '#shared/contract/fields'

export const uploadFile = endpoint({
  method: 'POST',
  path: '/files',
  summary: '上传一张照片（JPEG、PNG、WebP，最大 10 MB）',
  needsConsent: true,
  multipart: 'photo',
  response: z.object({
    id,
    url: z.string(),
    thumbUrl: z.string(),
    width: z.number().int(),
    height: z.number().int(),
  }),
  status: 201,
  errors: ['invalid-input', 'consent-required', 'payload-too-large', 'unsupported-media'],
})
