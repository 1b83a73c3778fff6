import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Planned {
  /** Only for this path; else for the next call whatever it is. */
  path?: string
  errcode?: number
  body?: string
  status?: number
  hang?: true
}

interface ChosenPhone {
  purePhoneNumber: string
  countryCode?: string
  appid?: string
}

export interface WechatServer {
  url: string
  /** Makes a login code as `wx.login` would: good once, for this openid. */
  giveCode: (openid: string) => string
  /** Makes a code as the phone button would: good once, for this number. */
  givePhoneCode: (phone: ChosenPhone) => string
  /** Answers the next call with this instead. */
  next: (answer: Planned) => void
  /** Ends the access token before its time, as a second server with an old one would see it. */
  endToken: () => void
  /** What was wrong with the calls that came, and how many came, of one path or of all. */
  complaints: string[]
  calls: (path?: string) => number
  stop: () => Promise<void>
}

const LOGIN = '/sns/jscode2session'
export const TOKEN = '/cgi-bin/stable_token'
export const PHONE = '/wxa/business/getuserphonenumber'
export const TOKEN_SECONDS = 7200

/**
 * Three doors of WeChat's server API as documented: auth.code2Session by GET, stable_token and getUserPhoneNumber by POST of JSON.
 * Codes are good once, errors are numbers under HTTP 200, and stable_token gives the same token until it ends.
 */
export const startWechat = async (appid: string, secret: string): Promise<WechatServer> => {
  const codes = new Map<string, string>()
  const phones = new Map<string, ChosenPhone>()
  const used = new Set<string>()
  const complaints: string[] = []
  const planned: Planned[] = []
  const calls: string[] = []
  let tokens = 0

  const expect = (isSo: boolean, complaint: string) => {
    if (!isSo) complaints.push(complaint)
    return isSo
  }
  const refusal = (errcode: number, errmsg: string) => ({ errcode, errmsg: `${errmsg}, rid: 0-0-0` })
  const wrongIdentity = (given: { appid: unknown; secret: unknown }) =>
    given.appid !== appid
      ? refusal(40013, 'invalid appid')
      : given.secret !== secret
        ? refusal(40125, 'invalid appsecret')
        : null
  const take = <T>(from: Map<string, T>, code: string) => {
    const found = from.get(code)
    if (!found) return refusal(40029, 'invalid code')
    if (used.has(code)) return refusal(from === (codes as unknown) ? 40163 : 40029, 'code been used')
    used.add(code)
    return { found }
  }

  const login = (request: IncomingMessage, query: URLSearchParams) => {
    const isGood = [
      expect(request.method === 'GET', `method ${request.method}`),
      expect(query.get('grant_type') === 'authorization_code', `grant_type ${query.get('grant_type')}`),
      expect([...query.keys()].sort().join() === 'appid,grant_type,js_code,secret', `parameters ${[...query.keys()]}`),
    ].every(Boolean)
    if (!isGood) return refusal(43001, 'require GET method')
    const wrong = wrongIdentity({ appid: query.get('appid'), secret: query.get('secret') })
    if (wrong) return wrong
    const taken = take(codes, query.get('js_code') ?? '')
    return 'found' in taken ? { session_key: 'c2Vzc2lvbi1rZXktbmV2ZXItbGVhdmVz', openid: taken.found } : taken
  }
  const token = (query: URLSearchParams, body: Record<string, unknown>) => {
    expect(query.size === 0, `parameters ${[...query.keys()]}`)
    expect(body.grant_type === 'client_credential', `grant_type ${body.grant_type}`)
    expect(body.force_refresh === false, 'a forced refresh is counted, and ends the token of other servers')
    expect(
      Object.keys(body).sort().join() === 'appid,force_refresh,grant_type,secret',
      `fields ${Object.keys(body).sort()}`,
    )
    const wrong = wrongIdentity(body as { appid: unknown; secret: unknown })
    return wrong ?? { access_token: `token-${tokens}`, expires_in: TOKEN_SECONDS }
  }
  const phone = (query: URLSearchParams, body: Record<string, unknown>) => {
    expect([...query.keys()].join() === 'access_token', `parameters ${[...query.keys()]}`)
    expect(Object.keys(body).join() === 'code', `fields ${Object.keys(body)}`)
    if (query.get('access_token') !== `token-${tokens}`) return refusal(40001, 'invalid credential')
    const taken = take(phones, String(body.code))
    if (!('found' in taken)) return taken
    const { purePhoneNumber, countryCode = '86', appid: of = appid } = taken.found
    return {
      ...refusal(0, 'ok'),
      phone_info: {
        phoneNumber: countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`,
        purePhoneNumber,
        countryCode,
        watermark: { timestamp: 1_700_000_000, appid: of },
      },
    }
  }
  const answer = (request: IncomingMessage, { pathname, searchParams }: URL, text: string) => {
    if (pathname === LOGIN) return login(request, searchParams)
    expect(request.method === 'POST', `method ${request.method}`)
    expect(request.headers['content-type'] === 'application/json', `type ${request.headers['content-type']}`)
    const body = JSON.parse(text || '{}') as Record<string, unknown>
    if (pathname === TOKEN) return token(searchParams, body)
    if (pathname === PHONE) return phone(searchParams, body)
    complaints.push(`path ${pathname}`)
    return refusal(40066, 'invalid url')
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://wechat')
    calls.push(url.pathname)
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    // WeChat says text/plain of its JSON.
    response.setHeader('content-type', 'text/plain')
    const at = planned.findIndex((one) => !one.path || one.path === url.pathname)
    const [now] = at < 0 ? [] : planned.splice(at, 1)
    if (now?.hang) return
    if (now?.status) response.statusCode = now.status
    if (now?.body !== undefined) return response.end(now.body)
    const said = now?.errcode !== undefined ? refusal(now.errcode, 'planned') : null
    response.end(JSON.stringify(said ?? answer(request, url, Buffer.concat(chunks).toString())))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    giveCode: (openid) => {
      const code = `code-${codes.size}-${openid}`
      codes.set(code, openid)
      return code
    },
    givePhoneCode: (chosen) => {
      const code = `phone-code-${phones.size}`
      phones.set(code, chosen)
      return code
    },
    next: (one) => planned.push(one),
    endToken: () => {
      tokens++
    },
    complaints,
    calls: (path) => (path ? calls.filter((one) => one === path).length : calls.length),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
