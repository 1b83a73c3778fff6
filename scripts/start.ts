import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError, readConfig } from '../server/config'
import { DataDirInUse, startMongod } from '../server/db/embedded-mongod'
import { startServer } from '../server/start'
import { buildClient, isClientStale } from './lib/client-build'

const LEAVE_MS = 10_000
const say = (line: string) => console.log(line)

/** What has been started so far, in order; stopped from the last to the first. */
const running: { stop(): Promise<void> }[] = []

/** The demo: what is missing is built, MongoDB and the server are started. */
const start = async () => {
  const env = { LOG_LEVEL: 'warn', ...process.env, DEMO: '1' }
  const config = readConfig(env)
  if (isClientStale('h5')) {
    say('正在构建网页，约一分钟…')
    await buildClient('h5')
  }
  const mongod = await startDatabase(config.DATA_DIR)
  running.push(mongod)
  say('正在准备演示社区…')
  const server = await startServer({ ...env, MONGODB_URI: mongod.uri })
  running.push(server)
  say(`红色订单已启动：${server.url}`)
  say('登录页上可以选“体验身份”。按 Ctrl-C 停止。')
}

const stop = async () => {
  for (const { stop } of running.splice(0).reverse()) await stop()
}

/** A demo that was just stopped may still be writing its last: it is given a moment to leave. */
const startDatabase = async (dataDir: string, until = Date.now() + LEAVE_MS) => {
  for (;;) {
    try {
      return await startMongod({ dataDir, log: say, keepAlive: true })
    } catch (error) {
      if (!(error instanceof DataDirInUse) || Date.now() > until) throw error
      await sleep(200)
    }
  }
}

/** Faults that have a remedy are told in a sentence; only a fault of ours shows its stack. */
const explain = (error: Error & { code?: string; port?: number }) => {
  if (error.code === 'EADDRINUSE')
    return `端口 ${error.port} 已被占用。换一个试试：PORT=${Number(error.port) + 1} npm start`
  return error instanceof ConfigError || /^(MongodNotFound|DataDirInUse)$/.test(error.name) ? error.message : error
}

let isLeaving = false
const leave = async () => {
  if (isLeaving) return // Ctrl-C reaches us twice: from the terminal, and passed on by npm
  isLeaving = true
  say('正在停止…')
  await stop()
  say('已停止，数据留在原处。')
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
// A killed npm passes nothing on to what it started: its end is seen by our parent having changed.
const parent = process.ppid
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && leave(), 200).unref()

try {
  await start()
} catch (error) {
  if (!isLeaving) {
    console.error(explain(error as Error))
    await stop()
    process.exit(1)
  }
}
