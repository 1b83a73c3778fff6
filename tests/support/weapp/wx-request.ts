import type { Host, WxApis, WxOptions } from './host'
import { refuse, succeed, succeedRaw } from './wx-reply'
import { failure, headersOf, passage, send, type Sent, task } from './wx-server'

interface RequestOptions extends WxOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  timeout?: number
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
}

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']

const formEncoded = (data: unknown) =>
  Object.entries((data ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
    .join('&')

function withQuery(address: string, data: unknown): string {
  const query = formEncoded(data)
  return query ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address
}

function bodyOf(data: unknown, contentType: string): string | Uint8Array<ArrayBuffer> | undefined {
  if (data === undefined || typeof data === 'string') return data
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]') return new Uint8Array(data as ArrayBuffer)
  return contentType.includes('x-www-form-urlencoded') ? formEncoded(data) : JSON.stringify(data)
}

function parsed(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function answer(host: Host, options: RequestOptions, { response, body }: Sent) {
  const result = { statusCode: response.status, header: headersOf(response), cookies: response.headers.getSetCookie() }
  if (options.responseType === 'arraybuffer') {
    return succeedRaw(host, 'request', options, { ...host.realm.copy(result), data: host.realm.buffer(body) })
  }
  return succeed(host, 'request', options, {
    ...result,
    data: parsed(body.toString('utf8'), options.dataType ?? 'json'),
  })
}

/** wx.request over real HTTP. Any status is a success; only an unanswered call fails. */
export function requestApis(host: Host): WxApis {
  return {
    request(options: RequestOptions) {
      // Unlike the others wx.request never answers a promise.
      const given: RequestOptions = { ...options, complete: options.complete ?? (() => undefined) }
      const method = (options.method ?? 'GET').toUpperCase()
      const way = passage(host, options.url)
      const no = (reason: string, errno: number) => refuse(host, 'request', given, reason, { errno })
      if (!METHODS.includes(method)) {
        host.fail(new Error(`wx.request does not know the method ${method}`))
        no('method is invalid', 600000)
        return task(() => undefined)
      }
      if ('reason' in way) {
        no(way.reason, way.errno)
        return task(() => undefined)
      }
      const hasQuery = method === 'GET' || method === 'HEAD'
      const headers = new Headers({ 'content-type': 'application/json', ...options.header })
      const body = hasQuery ? undefined : bodyOf(options.data, headers.get('content-type') ?? '')
      const sending = send(host, {
        label: `${method} ${options.url}`,
        address: hasQuery ? withQuery(way.address, options.data) : way.address,
        init: { method, headers, ...(body === undefined ? {} : { body }) },
        timeout: options.timeout,
      })
      sending.answer.then(
        (sent) => answer(host, given, sent),
        (error: unknown) => no(failure(error).reason, failure(error).errno),
      )
      return task(sending.abort)
    },
  }
}
