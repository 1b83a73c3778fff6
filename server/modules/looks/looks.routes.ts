import { reads, type MountedRoute } from '../../http/route'
import { listLooks } from './list-looks'

export const lookRoutes: MountedRoute[] = [reads('GET /me/looks', (actor, { query }) => listLooks(actor, query))]
