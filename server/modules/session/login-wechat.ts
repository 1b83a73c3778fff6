import type { Types } from 'mongoose'
import type { Config } from '../../config'
import { inTransaction, isDuplicate } from '../../db/with-transaction'
import { codeToSession } from '../../platform/wechat/code-to-session'
import { onlyCommunity } from '../organisations/find-communities'
import { grantPost } from '../organisations/grant-post'
import { postsOf } from '../organisations/find-members'
import { joinCommunity, personOfOpenid } from '../people/update-person'
import type { Person } from '../people/person.model'
import { openSession } from './open-session'

/** 微信登录: a one-time code for a token. Where only one community stands, whoever has none yet is its resident at once. */
export const loginWechat = async (config: Config, code: string): Promise<string> => {
  const { openid } = await codeToSession(config, code)
  const only = await onlyCommunity()
  const person = await enter(openid, only)
  const communityId = person.communityId ?? only
  if (communityId) await makeResident(person._id, communityId)
  return openSession({ ...person, communityId }, 'wechat')
}

/** Two first logins at once make one person: the second finds the first's. */
const enter = async (openid: string, communityId: Types.ObjectId | null): Promise<Person> => {
  try {
    return await personOfOpenid(openid, communityId)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return personOfOpenid(openid, communityId)
  }
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
