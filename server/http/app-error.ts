import { ERRORS, type ErrorBody, type ErrorCode, type ErrorDetails } from '#shared/contract/errors'

/** A refusal from the closed list; anything else that is thrown becomes a plain 500. */
export class AppError extends Error {
  readonly status: number

  constructor(
    readonly code: ErrorCode,
    readonly details?: ErrorDetails,
    message: string = ERRORS[code].message,
  ) {
    super(message)
    this.status = ERRORS[code].status
  }

  toBody(): ErrorBody {
    return { error: { code: this.code, message: this.message, ...(this.details && { details: this.details }) } }
  }
}

/** Bad input at one path, with a Chinese sentence. */
export const invalid = (path: string, message: string) =>
  new AppError('invalid-input', { issues: [{ path, message }] }, message)

/** The status is not (or no longer) one this action starts from; carries the present one. */
export const statusChanged = (status: string) => new AppError('status-changed', { status })
