import type { ResponseOf } from '#shared/contract/api.contract'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { Sessions, type Session } from './session.model'

const MANY = 50

/** Where the reader is logged in, the last used first. */
export const listSessions = async (actor: Actor, current: string): Promise<ResponseOf<'GET /me/sessions'>> => {
  const found = await Sessions.find({ personId: actor.id, expiresAt: { $gt: clock.now() } })
    .sort({ lastSeenAt: -1 })
    .limit(MANY)
    .lean<Session[]>()
  return {
    items: found.map(({ _id, device, door, createdAt, lastSeenAt }) => ({
      id: _id,
      device: device || '别的设备',
      door,
      at: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isThis: _id === current,
    })),
  }
}
