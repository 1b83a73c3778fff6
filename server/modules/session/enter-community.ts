import type { Types } from 'mongoose'
import { inTransaction, isDuplicate } from '../../db/with-transaction'
import { onlyCommunity } from '../organisations/find-communities'
import { postsOf } from '../organisations/find-members'
import { grantPost } from '../organisations/grant-post'
import { joinCommunity } from '../people/update-person'
import type { Person } from '../people/person.model'

/** Where only one community stands, whoever has none yet is its resident at once. Answers the person with it. */
export const enterCommunity = async (person: Person): Promise<Person> => {
  const communityId = person.communityId ?? (await onlyCommunity())
  if (communityId) await makeResident(person._id, communityId)
  return { ...person, communityId }
}

const makeResident = async (personId: Types.ObjectId, communityId: Types.ObjectId) => {
  if ((await postsOf(personId)).length > 0) return
  try {
    await inTransaction(null, async (tx) => {
      await joinCommunity(personId, communityId, tx)
      await grantPost({ communityId, personId, organisationId: communityId, role: 'resident' }, tx)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
