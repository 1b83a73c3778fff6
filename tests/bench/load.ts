import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'

const CONNECTIONS = 32

export interface Load {
  /** Requests a second, and the 99th percentile in ms. */
  rps: number
  p99: number
}

interface Shot {
  base: string
  path: string
  method: 'GET' | 'POST'
  token: string
  body: unknown
  seconds: number
}

/** Thirty-two connections for some seconds; fails when an answer was not good, since refusals are fast. */
export const load = async ({ base, path, method, token, body, seconds }: Shot): Promise<Load> => {
  const result = await autocannon({
    url: base,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        path,
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(method === 'POST' && {
          body: JSON.stringify(body),
          setupRequest: (request) => ({
            ...request,
            headers: { ...request.headers, 'idempotency-key': randomUUID() },
          }),
        }),
      },
    ],
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${method} ${path}: ${result.non2xx} bad answers, ${result.errors} errors`)
  return { rps: result.requests.average, p99: result.latency.p99 }
}

export const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
