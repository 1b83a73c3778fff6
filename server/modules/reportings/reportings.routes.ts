import { changes, reads, type MountedRoute } from '../../http/route'
import { confirmReporting } from './confirm-reporting'
import { listBranches } from './find-branches'
import { listReportings, showReporting } from './list-reportings'
import { refuseReporting } from './refuse-reporting'
import { report } from './report'
import { withdrawReporting } from './withdraw-reporting'

export const reportingRoutes: MountedRoute[] = [
  reads('GET /reportings', (actor, { query }) => listReportings(actor, query)),
  reads('GET /reportings/branches', listBranches),
  changes('POST /reportings', {
    run: (actor, { body }, receipt) => report(actor, body, receipt),
    present: showReporting,
  }),
  changes('POST /reportings/:id/confirm', {
    run: (actor, { params }, receipt) => confirmReporting(actor, params.id, receipt),
    present: showReporting,
  }),
  changes('POST /reportings/:id/refuse', {
    run: (actor, { params, body }, receipt) => refuseReporting(actor, params.id, body.reason, receipt),
    present: showReporting,
  }),
  changes('POST /reportings/:id/withdraw', {
    run: (actor, { params }, receipt) => withdrawReporting(actor, params.id, receipt),
    present: showReporting,
  }),
]
