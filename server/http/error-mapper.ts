import { mongo } from 'mongoose'
import type { Middleware } from 'koa'
import type { Logger } from 'pino'
import { AppError } from './app-error'

const RETRY_AFTER_SECONDS = '5'

/** True for an error that says the database cannot be reached now, so that trying again may help. */
export const isDatabaseDown = (error: unknown): boolean =>
  error instanceof mongo.MongoNetworkError ||
  error instanceof mongo.MongoServerSelectionError ||
  error instanceof mongo.MongoOperationTimeoutError ||
  error instanceof mongo.MongoNotConnectedError ||
  error instanceof mongo.MongoTopologyClosedError ||
  (error instanceof Error && error.name === 'MongoPoolClearedError') ||
  // The driver lets this one through when it writes to a connection whose other end has just died.
  (error as { code?: unknown } | null)?.code === 'EPIPE' ||
  (error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError'))

/** Turns whatever is thrown into the closed list; the unknown is logged once and told as a plain 500. */
export const errorMapper =
  (log: Logger): Middleware =>
  async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const known = error instanceof AppError ? error : toAppError(error)
      if (known.code === 'internal') log.error({ err: error, route: ctx.state.route }, 'unexpected error')
      if (known.status === 503) ctx.set('Retry-After', RETRY_AFTER_SECONDS)
      // A refused upload may still be sending: answer, then let go of the connection.
      if (known.status === 413 || known.status === 415) ctx.set('Connection', 'close')
      ctx.status = known.status
      ctx.body = known.toBody()
    }
  }

const toAppError = (error: unknown): AppError => {
  if (isDatabaseDown(error)) return new AppError('unavailable')
  return new AppError('internal')
}
