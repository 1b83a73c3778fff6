import { Types } from 'mongoose'
import { changes, open, reads, type MountedRoute } from '../../http/route'
import { addDuty } from './add-duty'
import { addOrganisation } from './add-organisation'
import { closeOrganisation } from './close-organisation'
import { dropDuty } from './drop-duty'
import { editOrganisation } from './edit-organisation'
import { endMembership } from './end-membership'
import { grantMembership } from './grant-membership'
import { listCommunities } from './list-communities'
import { listOrganisations, showOrganisation } from './list-organisations'
import { listPlaces, locateGrid } from './list-places'
import { showMembership } from './membership.presenter'

export const organisationRoutes: MountedRoute[] = [
  reads('GET /organisations', (actor, { query }) => listOrganisations(actor, query)),
  reads('GET /organisations/:id', (actor, { params }) => showOrganisation(actor, new Types.ObjectId(params.id))),
  changes('POST /organisations', {
    run: (actor, { body }, receipt) => addOrganisation(actor, body, receipt),
    present: showOrganisation,
  }),
  changes('POST /organisations/:id/edit', {
    run: (actor, { params, body }, receipt) => editOrganisation(actor, params.id, body, receipt),
    present: showOrganisation,
  }),
  changes('POST /organisations/:id/close', {
    run: (actor, { params, body }, receipt) => closeOrganisation(actor, params.id, body.reason, receipt),
    present: showOrganisation,
  }),
  changes('POST /organisations/:id/duties', {
    run: (actor, { params, body }, receipt) => addDuty(actor, params.id, body, receipt),
    present: showOrganisation,
  }),
  changes('POST /organisations/:id/duties/drop', {
    run: (actor, { params, body }, receipt) => dropDuty(actor, params.id, body.dutyId, receipt),
    present: showOrganisation,
  }),
  changes('POST /memberships', {
    run: (actor, { body }, receipt) => grantMembership(actor, body, receipt),
    present: showMembership,
  }),
  changes('POST /memberships/:id/end', {
    run: (actor, { params }, receipt) => endMembership(actor, params.id, receipt),
    present: showMembership,
  }),
  open('GET /communities', ({ query }) => listCommunities(query)),
  reads('GET /communities/:id/places', (_actor, { params }) => listPlaces(params.id)),
  reads('GET /communities/:id/grid', (_actor, { params, query }) => locateGrid(params.id, query)),
]
