import { randomUUID } from 'node:crypto'
import { startServer, type RunningServer } from '../../server/start'
import { testDatabase } from './test-database'

/** The environment of a server under test: loopback, a port of its own, the database of this worker. */
export const testEnv = (label = 'main', more: Record<string, string> = {}) => {
  const { uri, dbName } = testDatabase(label)
  return {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    MONGODB_URI: uri,
    MONGODB_DB: dbName,
    LOG_LEVEL: 'silent',
    DRAIN_GRACE_MS: '0',
    ...more,
  }
}

/** The real server in this process. One a test file: the database connection is shared. */
export const startTestServer = async (label?: string, more?: Record<string, string>): Promise<RunningServer> => {
  const server = await startServer(testEnv(label, more))
  return { ...server, url: server.url.replace('localhost', '127.0.0.1') }
}

export interface Answer {
  status: number
  headers: Headers
  // Tests read whatever came back, as a stranger would.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

export interface Ask {
  token?: string
  /** Null sends none; absent sends a new one with every mutation. */
  key?: string | null
  body?: unknown
  /** Sent as it is, instead of `body`. */
  raw?: string | Buffer | FormData
  headers?: Record<string, string>
}

/** One request as a client would send it. */
export const ask = async (base: string, method: string, path: string, options: Ask = {}): Promise<Answer> => {
  const { token, key, body, raw, headers } = options
  const isMutation = method !== 'GET'
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(isMutation && key !== null && { 'idempotency-key': key ?? randomUUID() }),
      ...(raw === undefined && isMutation && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: (raw as BodyInit | undefined) ?? (isMutation && method !== 'DELETE' ? JSON.stringify(body ?? {}) : undefined),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text ? parsed(text) : undefined }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
