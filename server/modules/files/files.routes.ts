import { changes, type MountedRoute } from '../../http/route'
import { showPhoto } from './find-photo'
import { storePhoto } from './store-photo'

export const fileRoutes: MountedRoute[] = [
  changes('POST /files', {
    run: (actor, { upload }, receipt) => storePhoto(actor, upload.content, receipt),
    present: showPhoto,
  }),
]
