import { changes, reads, type MountedRoute } from '../../http/route'
import { listHomes, showHome } from './find-homes'
import { joinHome } from './join-home'
import { leaveHome } from './leave-home'
import { listHomesToVerify } from './list-homes-to-verify'
import { makeMainHome } from './make-main-home'
import { refuseHome } from './refuse-home'
import { verifyHome } from './verify-home'

export const homeRoutes: MountedRoute[] = [
  reads('GET /homes', listHomes),
  changes('POST /homes', {
    run: (actor, { body }, receipt) => joinHome(actor, body, receipt),
    present: showHome,
  }),
  reads('GET /homes/waiting', (actor, { query }) => listHomesToVerify(actor, query)),
  changes('POST /homes/:id/make-main', {
    run: (actor, { params }, receipt) => makeMainHome(actor, params.id, receipt),
    present: showHome,
  }),
  changes('POST /homes/:id/verify', {
    run: (actor, { params }, receipt) => verifyHome(actor, params.id, receipt),
    present: showHome,
  }),
  changes('POST /homes/:id/refuse', {
    run: (actor, { params, body }, receipt) => refuseHome(actor, params.id, body.reason, receipt),
    present: showHome,
  }),
  changes('POST /homes/:id/leave', {
    run: (actor, { params }, receipt) => leaveHome(actor, params.id, receipt),
    present: showHome,
  }),
]
