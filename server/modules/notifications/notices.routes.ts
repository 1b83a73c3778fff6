import { changes, reads, type MountedRoute } from '../../http/route'
import { countUnread } from './count-unread'
import { listNotices } from './list-notices'
import { readNotices } from './read-notices'

export const noticeRoutes: MountedRoute[] = [
  reads('GET /notices', (actor, { query }) => listNotices(actor, query)),
  changes('POST /notices/read', {
    run: (actor, { body }, receipt) => readNotices(actor, body.upTo, receipt),
    present: async (actor) => ({ unread: await countUnread(actor) }),
  }),
]
