import { Types } from 'mongoose'
import type { NoticeKind } from '#shared/notifications/notice.labels'
import type { Tx } from '../../db/with-transaction'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { leaveNotices } from '../notifications/leave-notices'
import type { Home } from './home.model'

/** Tells the resident what became of a home, in its transaction; who did it themselves knows. */
export const tellResident = async (
  kind: NoticeKind,
  { communityId, personId }: Home,
  actor: Actor,
  tx: Tx,
): Promise<void> => {
  if (personId.equals(actor.id)) return
  const told = { communityId, eventId: new Types.ObjectId(), orderId: null, kind, facts: {}, at: clock.now() }
  await leaveNotices(told, [personId], tx)
}
