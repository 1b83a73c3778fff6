import Taro from '@tarojs/taro'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from '#shared/contract/api.contract'
import { ApiError, errorFrom, offline } from './api-error'
import { learnServerTime } from './clock'
import { API_BASE } from './env'
import { newId } from './new-id'
import { goConsent, goLogin } from './routes'
import { dropToken, getToken } from './token'

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { [K in Name]?: undefined }
  : Record<never, never> extends Value
    ? { [K in Name]?: Value }
    : { [K in Name]: Value }

/** What a route is called with. `key` is the Idempotency-Key, where a form keeps one beside its draft. */
export type CallOf<R extends Route> = Part<'params', ParamsOf<R>> &
  Part<'query', QueryOf<R>> &
  Part<'body', BodyOf<R>> & { key?: string }
type Args<R extends Route> = Record<never, never> extends CallOf<R> ? [call?: CallOf<R>] : [call: CallOf<R>]

export interface LooseCall {
  params?: unknown
  query?: unknown
  body?: unknown
  key?: string
}

const TIMEOUT = 15_000
const RETRY_AFTER = 800
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** The address of a route below the API's root. */
export const addressOf = (route: Route, call: LooseCall = {}): string => {
  const params = (call.params ?? {}) as Record<string, string>
  const at = (route.split(' ')[1] ?? '').replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = Object.entries((call.query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return `${API_BASE}/api/v1${at}${query.length ? `?${query.join('&')}` : ''}`
}

/** Keys of calls that ended without an answer: the same call tried again must be the same one to the server. */
const unanswered = new Map<string, string>()

export const headersFor = (key: string | undefined): Record<string, string> => {
  const token = getToken()
  return { ...(token && { Authorization: `Bearer ${token}` }), ...(key && { 'Idempotency-Key': key }) }
}

/** What a refusal of any door asks of the reader before the next try: to log in again, or to read 隐私说明. */
export const answerRefusal = (error: ApiError, token: string | null): void => {
  if (error.code === 'consent-required' && token) goConsent()
  else if (error.code === 'unauthenticated') endSession(token)
}

/** Drops a session the server no longer knows and goes to 登录; a session opened meanwhile stays. */
const endSession = (token: string | null): void => {
  if (getToken() !== token) return
  dropToken()
  goLogin()
}

const once = async (route: Route, call: LooseCall, key: string | undefined): Promise<unknown> => {
  const [method, at = ''] = route.split(' ')
  const token = getToken()
  const answer = await Taro.request({
    url: addressOf(route, call),
    method: method as 'GET',
    data: method === 'GET' ? undefined : (call.body ?? {}),
    header: { ...headersFor(key), ...(method !== 'GET' && { 'Content-Type': 'application/json' }) },
    timeout: TIMEOUT,
  }).catch((error: { statusCode?: number; status?: number; data?: unknown }) => {
    const status = error?.statusCode ?? error?.status
    if (!status) throw offline()
    return { statusCode: status, data: error.data, header: {} as Record<string, string> }
  })
  learnServerTime(answer.header?.['date'] ?? answer.header?.['Date'])
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data
  const error = errorFrom(answer.statusCode, answer.data)
  if (at !== '/session') answerRefusal(error, token)
  throw error
}

const isWorthRetrying = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'offline' || error.code === 'request-in-flight')

/** Calls one door of the API, typed by its contract. Tries twice when the network fails, with the same key. */
export const api = async <R extends Route>(route: R, ...[given]: Args<R>): Promise<ResponseOf<R>> => {
  const call: LooseCall = given ?? {}
  const isMutation = !route.startsWith('GET ') && !route.includes(' /session')
  const same = isMutation ? JSON.stringify([route, call.params, call.body]) : ''
  const key = isMutation ? (call.key ?? unanswered.get(same) ?? newId()) : undefined
  try {
    const data = await once(route, call, key).catch(async (error: unknown) => {
      if (!isWorthRetrying(error)) throw error
      await wait(RETRY_AFTER)
      return once(route, call, key)
    })
    unanswered.delete(same)
    return data as ResponseOf<R>
  } catch (error) {
    const isKnown = error instanceof ApiError && error.code !== 'offline' && error.status < 500
    if (key && !isKnown) unanswered.set(same, key)
    else unanswered.delete(same)
    throw error
  }
}
