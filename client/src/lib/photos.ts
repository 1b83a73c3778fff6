import Taro from '@tarojs/taro'
import type { ResponseOf } from '#shared/contract/api.contract'
import { offline } from './api-error'
import { API_BASE, isH5 } from './env'
import { newId } from './new-id'
import { blobOf } from './photo-store'
import { addressOf, headersFor } from './request'
import { readAnswer, sendFile } from './send-file'

export type Uploaded = ResponseOf<'POST /files'>

/** A photo's address as this client can open it: the server may hand out a path of its own host. */
export const photoUrl = (url: string): string => (url.startsWith('/') ? `${API_BASE}${url}` : url)

/** Sends one photo; the same key for the same photo makes a repeated sending harmless. */
export const uploadPhoto = async (path: string, key = newId()): Promise<Uploaded> => {
  const blob = isH5 ? blobOf(path) : undefined
  if (blob) return sendFile<Uploaded>('POST /files', {}, blob, 'photo.jpg', key)
  const answer = await Taro.uploadFile({
    url: addressOf('POST /files'),
    filePath: path,
    name: 'file',
    header: headersFor(key),
  }).catch(() => {
    throw offline()
  })
  return readAnswer<Uploaded>(answer.statusCode, answer.data)
}
