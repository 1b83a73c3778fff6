import Router from '@koa/router'
import Koa from 'koa'
import { pino, type Logger } from 'pino'
import type { Config } from './config'
import { AppError } from './http/app-error'
import { errorMapper } from './http/error-mapper'
import { health, type Draining } from './http/health'
import { openapi } from './http/openapi'
import { speakChinese } from './http/issue-words'
import { requestLog } from './http/request-log'
import type { MountedRoute } from './http/route'
import { apiHeaders } from './http/security-headers'
import { web } from './http/web'
import { credentialRoutes } from './modules/credentials/credentials.routes'
import { fileRoutes } from './modules/files/files.routes'
import { servePhoto } from './modules/files/serve-photo'
import { homeRoutes } from './modules/homes/homes.routes'
import { importRoutes } from './modules/imports/imports.routes'
import { lookRoutes } from './modules/looks/looks.routes'
import { noticeRoutes } from './modules/notifications/notices.routes'
import { organisationRoutes } from './modules/organisations/organisations.routes'
import { orderRoutes } from './modules/orders/orders.routes'
import { peopleRoutes } from './modules/people/people.routes'
import { pointsRoutes } from './modules/points/points.routes'
import { reportingRoutes } from './modules/reportings/reportings.routes'
import { serviceRoutes } from './modules/services/services.routes'
import { sessionRoutes } from './modules/session/session.routes'
import { smsRoutes } from './modules/sms/sms.routes'
import { volunteerRoutes } from './modules/volunteers/volunteers.routes'
import { smsSender } from './platform/sms/send-sms'

export const API_PREFIX = '/api/v1'

/** Every door, the busiest first: the router tries them in this order. */
const routesOf = (config: Config, log: Logger): MountedRoute[] => [
  ...orderRoutes,
  ...serviceRoutes,
  ...sessionRoutes(config),
  ...pointsRoutes,
  ...noticeRoutes,
  ...lookRoutes,
  ...fileRoutes,
  ...volunteerRoutes,
  ...homeRoutes,
  ...importRoutes,
  ...peopleRoutes(config),
  ...credentialRoutes,
  ...smsRoutes(smsSender(config, log)),
  ...organisationRoutes,
  ...reportingRoutes,
]

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

const HUNG_UP = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']

/** Builds the Koa app over an open database connection; the caller listens. */
export const buildApp = (config: Config, state: Draining, log: Logger = pino({ level: config.LOG_LEVEL })): Koa => {
  speakChinese()
  const app = new Koa()
  // The last so many addresses are the ones our own proxies saw; what stands before them anybody may have written.
  app.proxy = config.TRUST_PROXY > 0
  app.maxIpsCount = config.TRUST_PROXY
  app.on('error', (error: Error & { code?: string }) => {
    // A client that hangs up is no fault of ours.
    if (!HUNG_UP.includes(error.code ?? '')) log.error({ err: error }, 'stream error')
  })
  const router = new Router({ prefix: API_PREFIX })
  for (const route of routesOf(config, log)) router[METHODS[route.method]](route.path, route.middleware)
  router.get('/files/:id', servePhoto)
  const description = JSON.stringify(openapi())
  router.get('/openapi.json', (ctx) => {
    ctx.type = 'json'
    ctx.body = description
  })
  app.use(requestLog(log))
  app.use(errorMapper(log))
  app.use(health(state))
  app.use(async (ctx, next) => (ctx.path.startsWith('/api/') ? apiHeaders(ctx, next) : next()))
  app.use(router.routes())
  const refuse = () => new AppError('method-not-allowed')
  app.use(router.allowedMethods({ throw: true, methodNotAllowed: refuse, notImplemented: refuse }))
  app.use(web(config.WEB_ROOT))
  app.use((ctx) => {
    if (ctx.path.startsWith('/api/') && !ctx.matched?.length) throw new AppError('not-found')
  })
  return app
}
