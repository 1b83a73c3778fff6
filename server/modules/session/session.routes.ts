import type { Config } from '../../config'
import { AppError } from '../../http/app-error'
import { ends, open, reads, type MountedRoute } from '../../http/route'
import { closeSession } from './close-session'
import { listDemoPeople, loginDemo } from './login-demo'
import { loginWechat } from './login-wechat'
import { presentMe } from './present-me'

export const sessionRoutes = (config: Config): MountedRoute[] => {
  const demoOnly = () => {
    if (!config.DEMO) throw new AppError('not-found')
  }
  return [
    open('POST /session/wechat', async ({ body }) => ({ token: await loginWechat(config, body.code) })),
    open('GET /session/demo', async () => {
      demoOnly()
      return { items: await listDemoPeople() }
    }),
    open('POST /session/demo', async ({ body }) => {
      demoOnly()
      return { token: await loginDemo(body.person) }
    }),
    ends('DELETE /session', (_actor, ctx) => closeSession(ctx.state.sessionId)),
    reads('GET /me', presentMe),
  ]
}
