import type { Middleware } from 'koa'

/** Answers of the API are for one reader, now. */
export const apiHeaders: Middleware = async (ctx, next) => {
  ctx.set('Cache-Control', 'no-store')
  ctx.set('X-Content-Type-Options', 'nosniff')
  await next()
}
