import { changes, reads, type MountedRoute } from '../../http/route'
import { applyVolunteer } from './apply-volunteer'
import { approveVolunteer } from './approve-volunteer'
import { showVolunteer } from './find-registration'
import { listVolunteers } from './list-volunteers'
import { refuseVolunteer } from './refuse-volunteer'

export const volunteerRoutes: MountedRoute[] = [
  changes('POST /volunteers', {
    run: (actor, { body }, receipt) => applyVolunteer(actor, body, receipt),
    present: showVolunteer,
  }),
  reads('GET /volunteers', (actor, { query }) => listVolunteers(actor, query)),
  changes('POST /volunteers/:id/approve', {
    run: (actor, { params }, receipt) => approveVolunteer(actor, params.id, receipt),
    present: showVolunteer,
  }),
  changes('POST /volunteers/:id/refuse', {
    run: (actor, { params, body }, receipt) => refuseVolunteer(actor, params.id, body.reason, receipt),
    present: showVolunteer,
  }),
]
