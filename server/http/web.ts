import { send } from '@koa/send'
import type { Middleware } from 'koa'
import { AppError } from './app-error'

const HASHED = /^\/(js|css|chunk|static)\//
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'"

/** Serves the built page; an address without a suffix gets index.html, so deep links open. The sender picks x.js.br or x.js.gz by itself. */
export const web =
  (root: string): Middleware =>
  async (ctx, next) => {
    if (!['GET', 'HEAD'].includes(ctx.method) || ctx.path.startsWith('/api/')) return next()
    ctx.vary('Accept-Encoding')
    ctx.set('Content-Security-Policy', POLICY)
    ctx.set('X-Content-Type-Options', 'nosniff')
    ctx.set('Referrer-Policy', 'same-origin')
    const file = /\.[a-z0-9]+$/i.test(ctx.path) ? ctx.path : '/index.html'
    try {
      await send(ctx, file, {
        root,
        setHeaders: (res) =>
          res.setHeader('Cache-Control', HASHED.test(ctx.path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
      })
    } catch (error) {
      if ((error as { status?: number }).status !== 404) throw error
      throw new AppError('not-found') // the sender's own message tells a path of the machine
    }
  }
