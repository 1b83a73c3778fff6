import type { Door } from '#shared/session/session.rules'
import type { Person } from '../people/person.model'
import { clock } from '../../platform/clock'
import { postsOf } from '../organisations/find-members'
import { toPost } from './session-posts'
import { Sessions, SESSION_DAYS } from './session.model'
import { hashToken, newToken } from './token'

export const SESSION_MS = SESSION_DAYS * 86_400_000

/** Opens a session for a person and returns its token, once. `device` is what the owner reads in the list of logins. */
export const openSession = async (person: Person, door: Door, device: string): Promise<string> => {
  const token = newToken()
  const now = clock.now()
  const posts = await postsOf(person._id)
  await Sessions.collection.insertOne(
    {
      _id: hashToken(token) as never,
      personId: person._id,
      name: person.salutation ?? person.name,
      communityId: person.communityId,
      posts: posts.map(toPost),
      actingId: null,
      skills: person.skills,
      consentVersion: person.consent?.version ?? null,
      door,
      device,
      lastSeenAt: now,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_MS),
    },
    { writeConcern: { w: 'majority' } },
  )
  return token
}
