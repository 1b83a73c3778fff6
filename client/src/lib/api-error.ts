import type { ErrorBody, ErrorCode, ErrorDetails } from '#shared/contract/errors'

/** What the server refused, or `offline` when nothing came back. `message` is a sentence for the reader. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | 'offline',
    message: string,
    readonly status: number,
    readonly details?: ErrorDetails,
  ) {
    super(message)
    this.name = 'ApiError'
  }

  /** The first field the server found wrong, and its sentence. */
  get issue(): { path: string; message: string } | undefined {
    return this.details?.issues?.[0]
  }
}

export const OFFLINE = '现在没有网络，您填的内容没有丢，联网后再试'
const UNKNOWN = '系统出了点问题，您填的内容没有丢，请稍后再试'

export const offline = (): ApiError => new ApiError('offline', OFFLINE, 0)

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && typeof (body as ErrorBody).error?.message === 'string'

/** Reads a refusal; an answer in another shape (a proxy's page) becomes a plain sentence. */
export const errorFrom = (status: number, body: unknown): ApiError => {
  if (!isErrorBody(body)) return new ApiError(status >= 500 ? 'unavailable' : 'internal', UNKNOWN, status)
  const { code, message, details } = body.error
  return new ApiError(code, message, status, details)
}

/** Anything thrown, as an ApiError. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError('internal', UNKNOWN, 0)
