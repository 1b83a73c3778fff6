import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { FILE_MAX_BYTES } from '#shared/files/file.rules'
import { AppError, invalid } from './app-error'

export interface Upload {
  content: Buffer
}

/** The one file of a multipart body, from the field `file`; refused at the first byte over the limit, nothing kept. */
export const readUpload = (request: IncomingMessage): Promise<Upload> =>
  new Promise((resolve, reject) => {
    const type = request.headers['content-type'] ?? ''
    if (!type.startsWith('multipart/form-data')) return reject(invalid('file', '请以照片的形式上传'))
    let parser: InstanceType<typeof Busboy>
    try {
      parser = new Busboy({
        headers: request.headers as BusboyHeaders,
        limits: { files: 1, fileSize: FILE_MAX_BYTES, fields: 10, fieldSize: 10_000, parts: 12 },
      })
    } catch {
      return reject(invalid('file', '上传的内容不完整，请重新选择照片'))
    }
    const chunks: Buffer[] = []
    let found = false
    const refuse = (error: AppError) => {
      request.unpipe(parser)
      request.resume()
      reject(error)
    }
    parser.on('file', (field: string, stream: Readable) => {
      if (field !== 'file') return stream.resume()
      found = true
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => refuse(new AppError('payload-too-large')))
      stream.on('error', () => refuse(invalid('file', '上传的内容不完整，请重新选择照片')))
    })
    parser.on('error', () => refuse(invalid('file', '上传的内容不完整，请重新选择照片')))
    parser.on('finish', () => {
      if (!found) return reject(invalid('file', '请选择一张照片'))
      resolve({ content: Buffer.concat(chunks) })
    })
    request.on('aborted', () => reject(invalid('file', '上传中断，请重试')))
    request.pipe(parser)
  })
