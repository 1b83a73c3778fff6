import { Types } from 'mongoose'
import type { Receipt } from '../../db/receipt.model'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import { postsOf } from '../organisations/find-members'
import { calledName } from '../people/called-name'
import { findPerson } from '../people/find-people'
import { toPost } from '../session/session-posts'

/** One of the demo's people, as they stand before the verbs. */
export const actorOf = async (id: Types.ObjectId): Promise<Actor> => {
  const person = await findPerson(id)
  if (!person) throw new Error('the demo lacks a person')
  const posts = (await postsOf(id)).map(toPost)
  return {
    id,
    name: calledName(person),
    communityId: person.communityId,
    posts,
    allPosts: posts,
    actingId: null,
    skills: person.skills,
    consentVersion: person.consent?.version ?? null,
  }
}

/** What a changing verb leaves behind. */
export const receiptOf = (name: string): Receipt => ({
  _id: `demo:${name}:${new Types.ObjectId().toHexString()}`,
  route: 'demo',
  bodyHash: '',
  status: 201,
  resultId: new Types.ObjectId(),
  at: clock.now(),
})
