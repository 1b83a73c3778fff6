import type { IncomingMessage } from 'node:http'
import { AppError, invalid } from './app-error'

export const BODY_MAX = 1024 * 1024

/** The raw JSON text of a request, at most 1 MB. Stops reading as soon as it is more. */
export const readText = async (request: IncomingMessage): Promise<string> => {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > BODY_MAX) throw new AppError('payload-too-large')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_MAX) throw new AppError('payload-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Parses a body that must be one JSON object; no body counts as `{}`. */
export const parseObject = (text: string): Record<string, unknown> => {
  if (text.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('', '提交的内容不是有效的 JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('', '提交的内容应是一个对象')
  return value as Record<string, unknown>
}
