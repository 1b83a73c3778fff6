import { reads, type MountedRoute } from '../../http/route'
import { findAccount } from './find-account'
import { listEntries } from './list-entries'
import { presentAccount, presentStatement } from './points.presenter'

export const pointsRoutes: MountedRoute[] = [
  reads('GET /points/account', async (actor) => presentAccount(await findAccount(actor))),
  reads('GET /points/entries', async (actor, { query }) => presentStatement(await listEntries(actor, query))),
]
