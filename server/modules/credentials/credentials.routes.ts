import { acts, open, reads, type MountedRoute } from '../../http/route'
import { deviceWords } from '../session/device-words'
import { confirmTotp, startTotp } from './enrol-totp'
import { showCredentials } from './find-credential'
import { loginPassword } from './login-password'
import { setPassword } from './set-password'

export const credentialRoutes: MountedRoute[] = [
  open('POST /session/password', async ({ body }, ctx) => ({
    token: await loginPassword(body, ctx.ip, deviceWords(ctx.get('User-Agent'))),
  })),
  reads('GET /me/credentials', showCredentials),
  acts('POST /me/password', (actor, { body }, ctx) => setPassword(actor, body, ctx.state.sessionId)),
  acts('POST /me/totp', (actor, { body }) => startTotp(actor, body)),
  acts('POST /me/totp/confirm', (actor, { body }) => confirmTotp(actor, body)),
]
