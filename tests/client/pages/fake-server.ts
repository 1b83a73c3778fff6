import { jest } from '@jest/globals'
import Taro from '@tarojs/taro'
import { PRIVACY_VERSION } from '#shared/people/privacy'
import { clearQueries } from '../../../client/src/lib/query-cache'
import { setToken } from '../../../client/src/lib/token'

type Answers = Record<string, unknown>
export interface Sent {
  route: string
  body: unknown
  key: string | undefined
}
type Call = { url: string; method?: string; data?: unknown; header: Record<string, string> }

/** What a refusal looks like on the wire. */
export const refusal = (statusCode: number, code: string) => ({
  refused: { statusCode, data: { error: { code, message: '不行' } }, header: {} },
})
/** Nothing comes back. */
export const NO_NETWORK = 'no network'

/** Answers the pages' calls by `METHOD /path` (query included where two differ); what was changed is written down. */
export const serve = (answers: Answers): Sent[] => {
  const sent: Sent[] = []
  clearQueries()
  Taro.clearStorageSync()
  setToken('t0ken')
  jest.mocked(Taro.request as unknown as (call: Call) => Promise<unknown>).mockImplementation(async (call) => {
    const method = call.method ?? 'GET'
    const path = call.url.replace('/api/v1', '')
    if (method !== 'GET')
      sent.push({ route: `${method} ${path}`, body: call.data, key: call.header['Idempotency-Key'] })
    const data = answers[`${method} ${path}`] ?? answers[`${method} ${path.split('?')[0]}`]
    if (data === NO_NETWORK) throw { errMsg: 'request:fail' }
    if (data === undefined) throw new Error(`no answer for ${method} ${path}`)
    if (typeof data === 'object' && data !== null && 'refused' in data) return data.refused
    return { statusCode: 200, data, header: {} }
  })
  return sent
}

export const page = <Item>(...items: Item[]) => ({ items, nextCursor: null })

export const me = (change: object = {}) => ({
  id: '65f00000000000000000000a',
  name: '王建国',
  phone: '13800005530',
  community: { id: '65f00000000000000000000b', name: '河畔社区', phone: null, deskHours: null },
  gridWorker: null,
  address: '3栋',
  posts: [],
  consent: { version: PRIVACY_VERSION, at: '2026-11-25T06:00:00.000Z', isCurrent: true, isGuardians: false },
  hasVerifiedPhone: true,
  desk: [],
  isStaff: false,
  mayServe: true,
  volunteer: null,
  ...change,
})
