import type { Person } from '../people/person.model'
import { clock } from '../../platform/clock'
import { postsOf } from '../organisations/find-members'
import { Sessions, SESSION_DAYS } from './session.model'
import { hashToken, newToken } from './token'

export const SESSION_MS = SESSION_DAYS * 86_400_000

/** Opens a session for a person and returns its token, once. */
export const openSession = async (person: Person): Promise<string> => {
  const token = newToken()
  const now = clock.now()
  const posts = await postsOf(person._id)
  await Sessions.collection.insertOne(
    {
      _id: hashToken(token) as never,
      personId: person._id,
      name: person.salutation ?? person.name,
      communityId: person.communityId,
      posts: posts.map(({ role, organisationId }) => ({ role, organisationId })),
      skills: person.skills,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_MS),
    },
    { writeConcern: { w: 'majority' } },
  )
  return token
}
