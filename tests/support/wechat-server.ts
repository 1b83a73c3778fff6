import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface WechatServer {
  url: string
  /** Makes a login code as `wx.login` would: good once, for this openid. */
  giveCode: (openid: string) => string
  /** Answers the next call with this instead. */
  next: (answer: { errcode?: number; body?: string; status?: number; hang?: true }) => void
  /** What was wrong with the calls that came, and how many came. */
  complaints: string[]
  calls: () => number
  stop: () => Promise<void>
}

/** WeChat's auth.code2Session as documented: GET, four parameters, a code good once, errors as numbers under HTTP 200. */
export const startWechat = async (appid: string, secret: string): Promise<WechatServer> => {
  const codes = new Map<string, string>()
  const used = new Set<string>()
  const complaints: string[] = []
  let planned: Parameters<WechatServer['next']>[0] | undefined
  let calls = 0
  const server = createServer((request, response) => {
    calls++
    const say = (body: unknown) => {
      // WeChat says text/plain of its JSON.
      response.setHeader('content-type', 'text/plain')
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }
    const fail = (errcode: number, errmsg: string) => say({ errcode, errmsg: `${errmsg}, rid: 0-0-0` })
    const now = planned
    planned = undefined
    if (now?.hang) return
    if (now?.status) response.statusCode = now.status
    if (now?.body !== undefined) return say(now.body)
    if (now?.errcode !== undefined) return fail(now.errcode, 'planned')
    const url = new URL(request.url ?? '', 'http://wechat')
    const query = url.searchParams
    if (request.method !== 'GET') complaints.push(`method ${request.method}`)
    if (url.pathname !== '/sns/jscode2session') complaints.push(`path ${url.pathname}`)
    if (query.get('grant_type') !== 'authorization_code') complaints.push(`grant_type ${query.get('grant_type')}`)
    if ([...query.keys()].sort().join() !== 'appid,grant_type,js_code,secret')
      complaints.push(`parameters ${[...query.keys()]}`)
    if (complaints.length > 0) return fail(43001, 'require GET method')
    if (query.get('appid') !== appid) return fail(40013, 'invalid appid')
    if (query.get('secret') !== secret) return fail(40125, 'invalid appsecret')
    const code = query.get('js_code') ?? ''
    const openid = codes.get(code)
    if (!openid) return fail(40029, 'invalid code')
    if (used.has(code)) return fail(40163, 'code been used')
    used.add(code)
    say({ session_key: 'c2Vzc2lvbi1rZXktbmV2ZXItbGVhdmVz', openid })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    giveCode: (openid) => {
      const code = `code-${codes.size}-${openid}`
      codes.set(code, openid)
      return code
    },
    next: (answer) => {
      planned = answer
    },
    complaints,
    calls: () => calls,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
