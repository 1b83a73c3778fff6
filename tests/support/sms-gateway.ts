import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SmsGateway {
  url: string
  key: string
  /** The environment of a server that sends through it. */
  env: Record<string, string>
  /** The last code that went to this phone. */
  codeFor: (phone: string) => string
  /** Answers the next message with this instead. */
  next: (answer: { status?: number; hang?: true }) => void
  /** What was wrong with the calls that came, and how many messages were taken. */
  complaints: string[]
  sent: () => number
  stop: () => Promise<void>
}

/** A message gateway as README describes it: POST of JSON with a bearer key. */
export const startSmsGateway = async (): Promise<SmsGateway> => {
  const key = 'gateway-key-of-the-tests'
  const codes = new Map<string, string>()
  const complaints: string[] = []
  let planned: Parameters<SmsGateway['next']>[0] | undefined
  let sent = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const now = planned
    planned = undefined
    if (now?.hang) return
    if (now?.status) return response.writeHead(now.status).end('{}')
    if (request.method !== 'POST') complaints.push(`method ${request.method}`)
    if (request.headers['content-type'] !== 'application/json') complaints.push('content-type')
    if (request.headers.authorization !== `Bearer ${key}`) complaints.push('authorization')
    const { phone, code, minutes, ...more } = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>
    if (!/^1\d{10}$/.test(phone ?? '') || !/^\d{6}$/.test(code ?? '')) complaints.push('phone or code')
    if (Number(minutes) !== 5 || Object.keys(more).length > 0) complaints.push(`fields ${Object.keys(more)}`)
    codes.set(phone ?? '', code ?? '')
    sent++
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`
  return {
    url,
    key,
    env: { SMS_GATEWAY_URL: url, SMS_GATEWAY_KEY: key },
    codeFor: (phone) => {
      const code = codes.get(phone)
      if (!code) throw new Error(`no code went to ${phone}`)
      return code
    },
    next: (answer) => {
      planned = answer
    },
    complaints,
    sent: () => sent,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
