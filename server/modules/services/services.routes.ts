import { reads, type MountedRoute } from '../../http/route'
import { findServices } from './find-services'
import { presentService } from './service.presenter'

export const serviceRoutes: MountedRoute[] = [
  reads('GET /services', async (actor) => ({
    items: actor.communityId ? (await findServices(actor.communityId)).map(presentService) : [],
  })),
]
