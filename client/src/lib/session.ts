import Taro, { useDidShow } from '@tarojs/taro'
import { clearQueries } from './query-cache'
import { api } from './request'
import { goLogin } from './routes'
import { dropToken, getToken, setReader, setToken } from './token'
import { prime, useQuery } from './use-query'
import type { BodyOf, ResponseOf } from '#shared/contract/api.contract'

export { getToken } from './token'
export type Me = ResponseOf<'GET /me'>

const begin = async (token: string): Promise<Me> => {
  clearQueries()
  setToken(token)
  const me = await refreshMe()
  setReader(me.id)
  return me
}

/** Asks anew who reads, for every page that shows it. */
export const refreshMe = async (): Promise<Me> => {
  const me = await api('GET /me')
  prime('GET /me', {}, me)
  return me
}

/** Forgets the session on this phone and all that was read with it. */
export const clear = (): void => {
  dropToken()
  clearQueries()
}

/** Logs in with WeChat's one-time code. */
export const loginWechat = async (): Promise<Me> => {
  const { code } = await Taro.login()
  return begin((await api('POST /session/wechat', { body: { code } })).token)
}

/** Logs in with a phone number and the code sent to it; consent to the privacy text goes with it. */
export const loginPhone = async (body: BodyOf<'POST /session/phone'>): Promise<Me> =>
  begin((await api('POST /session/phone', { body })).token)

/** Logs in as one of the demo's people. */
export const loginDemo = async (person: string): Promise<Me> =>
  begin((await api('POST /session/demo', { body: { person } })).token)

/** Takes another post, or all of them at once (null); what the last one could see is forgotten. */
export const switchPost = async (membershipId: string | null): Promise<Me> => {
  await api('POST /me/post', { body: { membershipId } })
  const me = await api('GET /me')
  clearQueries()
  prime('GET /me', {}, me)
  return me
}

/** Logs in at the desk's fallback: account, password and, once enrolled, the authenticator's code. */
export const loginPassword = async (body: BodyOf<'POST /session/password'>): Promise<Me> =>
  begin((await api('POST /session/password', { body })).token)

/** Begins the session a phone confirmed for this browser. */
export const loginScanned = (token: string): Promise<Me> => begin(token)

/** Ends the session on the server too; the phone forgets it even when the server cannot be reached. */
export const logout = async (): Promise<void> => {
  await api('DELETE /session').catch(() => undefined)
  clear()
}

/** Sends whoever has no session to 登录; for pages that people reach from outside. */
export const useLoginFirst = (): void =>
  useDidShow(() => {
    if (!getToken()) goLogin()
  })

/** Who reads, or nothing without a session. */
export const useMe = () => {
  const { data, error, isLoading, reload } = useQuery('GET /me', getToken() ? {} : null)
  return { me: data, error, isLoading, reload }
}
