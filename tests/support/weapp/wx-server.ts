import type { Host } from './host'
import { LIMIT } from './limits'

/** A server call the platform lets through, or the reason why not. */
export type Passage = { address: string } | { reason: string; errno: number }

/** Checks an address as written in the build (https, listed), then maps the API to the test's server. */
export function passage(host: Host, url: string): Passage {
  const { apiHost, domains = apiHost ? [apiHost.from] : [] } = host.options
  if (!URL.canParse(url)) return { reason: 'invalid url', errno: 600009 }
  const { origin, protocol, href } = new URL(url)
  if (protocol !== 'https:' || !domains.includes(origin)) return { reason: 'url not in domain list', errno: 600002 }
  if (host.network.offline) return { reason: 'net::ERR_INTERNET_DISCONNECTED', errno: 600001 }
  return { address: apiHost && origin === apiHost.from ? apiHost.to + href.slice(origin.length) : href }
}

export interface Sent {
  response: Response
  body: Buffer
}

interface Order {
  label: string
  address: string
  init: RequestInit
  timeout?: number | undefined
}

/** Sends one call under way: counted against the limit of ten, ended by its timeout or by `abort`. */
export function send(host: Host, order: Order): { abort: () => void; answer: Promise<Sent> } {
  const control = new AbortController()
  const done = host.activity.begin(order.label)
  const abort = () => control.abort(new Error('abort'))
  host.network.inFlight.add(abort)
  if (host.network.inFlight.size > LIMIT.concurrentRequests)
    host.warn(`more than ${LIMIT.concurrentRequests} requests at once`)
  const timer = setTimeout(() => control.abort(new Error('timeout')), order.timeout ?? LIMIT.requestTimeoutMs)
  const run = async (): Promise<Sent> => {
    try {
      const response = await fetch(order.address, { ...order.init, signal: control.signal })
      return { response, body: Buffer.from(await response.arrayBuffer()) }
    } catch (error) {
      throw control.signal.aborted ? (control.signal.reason as Error) : error
    } finally {
      clearTimeout(timer)
      host.network.inFlight.delete(abort)
      // A call after the network's answer is no longer the person's gesture.
      host.endGesture()
      host.realm.later(done, 'answer of the server')
    }
  }
  return { abort, answer: run() }
}

/** The number and words WeChat gives for a call that got no answer. */
export function failure(error: unknown): { reason: string; errno: number } {
  const message = error instanceof Error ? error.message : String(error)
  if (message === 'abort') return { reason: 'abort', errno: 600003 }
  if (message === 'timeout') return { reason: 'timeout', errno: 5 }
  return { reason: `net::ERR_CONNECTION_FAILED ${message}`, errno: 600001 }
}

/** Response headers as WeChat hands them over. */
export const headersOf = (response: Response): Record<string, string> => Object.fromEntries(response.headers.entries())

const nothing = () => undefined

/** A RequestTask, UploadTask or DownloadTask. */
export const task = (abort: () => void) => ({
  abort,
  ...{ onHeadersReceived: nothing, offHeadersReceived: nothing, onChunkReceived: nothing, offChunkReceived: nothing },
  ...{ onProgressUpdate: nothing, offProgressUpdate: nothing },
})
