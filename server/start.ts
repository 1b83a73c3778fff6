import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { buildApp } from './app'
import { ConfigError, readConfig } from './config'
import { connect, disconnect } from './db/connection'
import type { Draining } from './http/health'
import { startJobs } from './jobs/run-jobs'
import { fillDemo } from './modules/demo/fill-demo'
import { loadSigningKey } from './modules/files/signing-key'

const DRAIN_MS = 10_000

export interface RunningServer {
  url: string
  /** Stops taking requests, lets the present ones end, then lets go of the database. */
  stop: () => Promise<void>
}

/** Starts the server on an environment such as `process.env`; port 0 picks a free one. Throws ConfigError. */
export const startServer = async (env: Record<string, string | undefined>): Promise<RunningServer> => {
  const config = readConfig(env)
  if (!config.MONGODB_URI) throw new ConfigError('缺少 MONGODB_URI')
  const log = pino({ level: config.LOG_LEVEL })
  await connect(config.MONGODB_URI, config.MONGODB_DB)
  await loadSigningKey(config)
  if (config.DEMO) await fillDemo()
  const state: Draining = { isDraining: false }
  const server = createServer(buildApp(config, state, log).callback())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.PORT, config.HOST, resolve)
  })
  const jobs = startJobs({ log })
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    state.isDraining = true
    // The balancer needs a moment to look elsewhere; until then requests are still answered.
    await sleep(config.DRAIN_GRACE_MS)
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    await closed
    clearTimeout(late)
    await jobs.stop()
    await disconnect()
  }
  return { url: `http://localhost:${port}`, stop }
}
