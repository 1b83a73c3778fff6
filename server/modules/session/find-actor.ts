import type { Context } from 'koa'
import type { Actor } from '../../http/actor'
import { AppError } from '../../http/app-error'
import { clock } from '../../platform/clock'
import { SESSION_MS } from './open-session'
import { postsNow } from './session-posts'
import { Sessions, type Session } from './session.model'
import { hashToken } from './token'

/** When it was last used and when it ends are written at most once an hour, not with every request. */
const SEEN_EVERY_MS = 3_600_000

/** Who sends this request. 401 when there is no session, or no longer. */
export const findActor = async (ctx: Context): Promise<Actor> => {
  const token = /^Bearer ([\w-]{20,200})$/.exec(ctx.get('Authorization'))?.[1]
  if (!token) throw new AppError('unauthenticated')
  const session = (await Sessions.collection.findOne({ _id: hashToken(token) as never })) as Session | null
  const now = clock.now()
  if (!session || session.expiresAt <= now) throw new AppError('unauthenticated')
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
    await Sessions.updateOne(
      { _id: session._id },
      { $set: { expiresAt: new Date(now.getTime() + SESSION_MS), lastSeenAt: now } },
    )
  ctx.state.sessionId = session._id
  return {
    id: session.personId,
    name: session.name,
    communityId: session.communityId,
    ...postsNow(session.posts, session.actingId, now),
    skills: session.skills,
    consentVersion: session.consentVersion,
  }
}
