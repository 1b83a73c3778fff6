import type { Middleware } from 'koa'
import type { Logger } from 'pino'

/** One line a request: route, status, time. No path with its ids, no body, no name: logs tell of doors, not of people. */
export const requestLog =
  (log: Logger): Middleware =>
  async (ctx, next) => {
    const from = process.hrtime.bigint()
    await next()
    if (!ctx.path.startsWith('/api/')) return
    const ms = Number(process.hrtime.bigint() - from) / 1e6
    log.debug({ route: ctx.state.route ?? 'none', status: ctx.status, ms: Math.round(ms * 10) / 10 }, 'request')
  }
