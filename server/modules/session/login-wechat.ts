import type { Types } from 'mongoose'
import { isDuplicate } from '../../db/with-transaction'
import type { WechatConfig } from '../../platform/wechat/ask-wechat'
import { codeToSession } from '../../platform/wechat/code-to-session'
import { onlyCommunity } from '../organisations/find-communities'
import type { Person } from '../people/person.model'
import { personOfOpenid } from '../people/update-person'
import { enterCommunity } from './enter-community'
import { openSession } from './open-session'

/** 微信登录: a one-time code for a token. */
export const loginWechat = async (config: WechatConfig, code: string, device: string): Promise<string> => {
  const { openid } = await codeToSession(config, code)
  const person = await enterCommunity(await enter(openid, await onlyCommunity()))
  return openSession(person, 'wechat', device)
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
