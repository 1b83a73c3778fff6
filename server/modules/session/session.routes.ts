import type { Context } from 'koa'
import type { Config } from '../../config'
import { AppError } from '../../http/app-error'
import { acts, changes, ends, open, reads, type MountedRoute } from '../../http/route'
import { confirmScan, refuseScan, seeScan } from './answer-scan'
import { claimScan } from './claim-scan'
import { closeOthers, closeSession, revokeSession } from './close-session'
import { deviceWords } from './device-words'
import { listSessions } from './list-sessions'
import { listDemoPeople, loginDemo } from './login-demo'
import { loginPhone } from './login-phone'
import { loginWechat } from './login-wechat'
import { presentMe } from './present-me'
import { startScan } from './start-scan'
import { switchPost } from './switch-post'

const deviceOf = (ctx: Context) => deviceWords(ctx.get('User-Agent'))

export const sessionRoutes = (config: Config): MountedRoute[] => {
  const demoOnly = () => {
    if (!config.DEMO) throw new AppError('not-found')
  }
  return [
    open('POST /session/wechat', async ({ body }, ctx) => ({
      token: await loginWechat(config, body.code, deviceWords(ctx.get('User-Agent'), true)),
    })),
    open('GET /session/demo', async () => {
      demoOnly()
      return { items: await listDemoPeople() }
    }),
    open('POST /session/demo', async ({ body }, ctx) => {
      demoOnly()
      return { token: await loginDemo(body.person, deviceOf(ctx)) }
    }),
    open('POST /session/phone', async ({ body }, ctx) => ({ token: await loginPhone(body, deviceOf(ctx)) })),
    open('POST /session/scan', (_, ctx) => startScan(ctx.ip, deviceOf(ctx))),
    open('POST /session/scan/claim', ({ body }, ctx) => claimScan(body, deviceOf(ctx))),
    reads('GET /session/scan/:code', (actor, { params }) => seeScan(actor, params.code)),
    acts('POST /session/scan/:code/confirm', (actor, { params }) => confirmScan(actor, params.code)),
    acts('POST /session/scan/:code/refuse', (actor, { params }) => refuseScan(actor, params.code)),
    ends('DELETE /session', (_actor, ctx) => closeSession(ctx.state.sessionId)),
    reads('GET /me', presentMe),
    reads('GET /me/sessions', (actor, _, ctx) => listSessions(actor, ctx.state.sessionId)),
    acts('POST /me/sessions/revoke', (actor, { body }, ctx) =>
      body.id ? revokeSession(actor, body.id) : closeOthers(actor.id, ctx.state.sessionId),
    ),
    changes('POST /me/post', {
      run: (actor, { body }, receipt, ctx) => switchPost(actor, body.membershipId, ctx.state.sessionId, receipt),
      present: async (_actor, id) => ({ id: id.toHexString() }),
    }),
  ]
}
