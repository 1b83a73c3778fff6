import type { Middleware } from 'koa'
import { clock } from '../platform/clock'

/** Answers of the API are for one reader, now. */
export const apiHeaders: Middleware = async (ctx, next) => {
  ctx.set('Cache-Control', 'no-store')
  // The time that made the answer: a client says 还剩 by it.
  ctx.set('Date', clock.now().toUTCString())
  ctx.set('X-Content-Type-Options', 'nosniff')
  await next()
}
