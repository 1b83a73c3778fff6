import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { FILE_MAX_BYTES } from '#shared/files/file.rules'
import { IMPORT_MAX_BYTES } from '#shared/imports/import.rules'
import { AppError, invalid } from './app-error'

export interface Upload {
  content: Buffer
  /** As the sender calls it; never trusted for what it is. */
  name: string | null
}

interface Kind {
  name: string
  one: string
  maxBytes: number
  tooLarge: string
}
const KINDS: Readonly<Record<'photo' | 'sheet', Kind>> = {
  photo: { name: '照片', one: '一张照片', maxBytes: FILE_MAX_BYTES, tooLarge: '照片太大，请换一张 10 MB 以内的' },
  sheet: { name: '表格', one: '一个表格', maxBytes: IMPORT_MAX_BYTES, tooLarge: '表格太大，请分成几个 10 MB 以内的' },
}
const NAME_MAX = 100

/** The one file of a multipart body, from the field `file`; refused at the first byte over the limit, nothing kept. */
export const readUpload = (request: IncomingMessage, kind: 'photo' | 'sheet'): Promise<Upload> =>
  new Promise((resolve, reject) => {
    const { name, one, maxBytes, tooLarge } = KINDS[kind]
    const isBroken = `上传的内容不完整，请重新选择${name}`
    const type = request.headers['content-type'] ?? ''
    if (!type.startsWith('multipart/form-data')) return reject(invalid('file', `请以${name}的形式上传`))
    let parser: InstanceType<typeof Busboy>
    try {
      parser = new Busboy({
        headers: request.headers as BusboyHeaders,
        limits: { files: 1, fileSize: maxBytes, fields: 10, fieldSize: 10_000, parts: 12 },
      })
    } catch {
      return reject(invalid('file', isBroken))
    }
    const chunks: Buffer[] = []
    let found = false
    let fileName: string | null = null
    const refuse = (error: AppError) => {
      request.unpipe(parser)
      request.resume()
      reject(error)
    }
    parser.on('file', (field: string, stream: Readable, given?: string) => {
      if (field !== 'file') return stream.resume()
      found = true
      fileName = given ? given.slice(-NAME_MAX) : null
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => refuse(new AppError('payload-too-large', undefined, tooLarge)))
      stream.on('error', () => refuse(invalid('file', isBroken)))
    })
    parser.on('error', () => refuse(invalid('file', isBroken)))
    parser.on('finish', () => {
      if (!found) return reject(invalid('file', `请选择${one}`))
      resolve({ content: Buffer.concat(chunks), name: fileName })
    })
    request.on('aborted', () => reject(invalid('file', '上传中断，请重试')))
    request.pipe(parser)
  })
