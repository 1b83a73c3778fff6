import type { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { postsOf } from '../organisations/find-members'
import { findPerson } from '../people/find-people'
import { calledName } from '../people/called-name'
import { toPost } from './session-posts'
import { Sessions } from './session.model'

/** Writes a person's posts, community and consent into all their sessions, in the transaction that changed them: a changed role acts at once. */
export const refreshPosts = async (personId: Types.ObjectId, tx: Tx) => {
  const posts = await postsOf(personId, tx)
  const person = await findPerson(personId, tx)
  await Sessions.updateMany(
    { personId },
    {
      $set: {
        posts: posts.map(toPost),
        ...(person && {
          name: calledName(person),
          skills: person.skills,
          communityId: person.communityId,
          consentVersion: person.consent?.version ?? null,
        }),
      },
    },
    { session: tx },
  )
}

/** Takes ended posts out of all sessions, for many people in one write. */
export const dropPosts = async (posts: readonly { _id: Types.ObjectId; personId: Types.ObjectId }[], tx: Tx) => {
  const ids = posts.map((post) => post._id)
  await Sessions.updateMany(
    { personId: { $in: posts.map((post) => post.personId) } },
    { $pull: { posts: { id: { $in: ids } } } },
    { session: tx },
  )
}
