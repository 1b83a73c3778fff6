import Taro from '@tarojs/taro'
import { clearQueries } from './query-cache'
import { api } from './request'
import { dropToken, getToken, setReader, setToken } from './token'
import { prime, useQuery } from './use-query'
import type { ResponseOf } from '#shared/contract/api.contract'

export { getToken } from './token'
export type Me = ResponseOf<'GET /me'>

const begin = async (token: string): Promise<void> => {
  clearQueries()
  setToken(token)
  const me = await api('GET /me')
  setReader(me.id)
  prime('GET /me', {}, me)
}

/** Forgets the session on this phone and all that was read with it. */
export const clear = (): void => {
  dropToken()
  clearQueries()
}

/** Logs in with WeChat's one-time code. */
export const loginWechat = async (): Promise<void> => {
  const { code } = await Taro.login()
  await begin((await api('POST /session/wechat', { body: { code } })).token)
}

/** Logs in as one of the demo's people. */
export const loginDemo = async (person: string): Promise<void> =>
  begin((await api('POST /session/demo', { body: { person } })).token)

/** Ends the session on the server too; the phone forgets it even when the server cannot be reached. */
export const logout = async (): Promise<void> => {
  await api('DELETE /session').catch(() => undefined)
  clear()
}

/** Who reads, or nothing without a session. */
export const useMe = () => {
  const { data, error, isLoading, reload } = useQuery('GET /me', getToken() ? {} : null)
  return { me: data, error, isLoading, reload }
}
