import mongoose from 'mongoose'
import type { Middleware } from 'koa'

export interface Draining {
  isDraining: boolean
}

const PING_MS = 1000

/** `/livez` touches nothing; `/readyz` pings the primary and says no while the server drains. */
export const health =
  (state: Draining): Middleware =>
  async (ctx, next) => {
    if (state.isDraining) ctx.set('Connection', 'close')
    if (ctx.path === '/livez') {
      ctx.body = { status: 'ok' }
    } else if (ctx.path === '/readyz') {
      const database = await pings()
      const ready = database && !state.isDraining
      ctx.status = ready ? 200 : 503
      if (!ready) ctx.set('Retry-After', '5')
      ctx.body = { status: ready ? 'ok' : 'unavailable', database, draining: state.isDraining }
    } else await next()
  }

const pings = async (): Promise<boolean> => {
  try {
    const admin = mongoose.connection.getClient().db('admin')
    const hello = await Promise.race([
      admin.command({ hello: 1 }),
      new Promise<never>((_, reject) => setTimeout(() => reject(new Error('slow')), PING_MS).unref()),
    ])
    return hello.isWritablePrimary === true
  } catch {
    return false
  }
}
