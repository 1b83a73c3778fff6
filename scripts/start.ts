import { ConfigError, readConfig } from '../server/config'
import { startMongod } from '../server/db/embedded-mongod'
import { startServer } from '../server/start'
import { buildClient, isClientStale } from './lib/client-build'

const say = (line: string) => console.log(line)

/** The demo: what is missing is built, MongoDB and the server are started; resolves with the way to stop both. */
const start = async () => {
  const env = { LOG_LEVEL: 'warn', ...process.env, DEMO: '1' }
  const config = readConfig(env)
  if (isClientStale('h5')) {
    say('正在构建网页，约一分钟…')
    await buildClient('h5')
  }
  const mongod = await startMongod({ dataDir: config.DATA_DIR, log: say, keepAlive: true })
  try {
    say('正在准备演示社区…')
    const server = await startServer({ ...env, MONGODB_URI: mongod.uri })
    say(`红色订单已启动：${server.url}`)
    say('登录页上可以选“体验身份”。按 Ctrl-C 停止。')
    return async () => {
      say('正在停止…')
      await server.stop()
      await mongod.stop()
      say('已停止，数据留在原处。')
    }
  } catch (error) {
    await mongod.stop()
    throw error
  }
}

/** Faults that have a remedy are told in a sentence; only a fault of ours shows its stack. */
const explain = (error: Error & { code?: string; port?: number }) => {
  if (error.code === 'EADDRINUSE')
    return `端口 ${error.port} 已被占用。换一个试试：PORT=${Number(error.port) + 1} npm start`
  return error instanceof ConfigError || /^(MongodNotFound|DataDirInUse)$/.test(error.name) ? error.message : error
}

try {
  const stop = await start()
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isStopping) return // Ctrl-C reaches us twice: from the terminal, and passed on by npm
      isStopping = true
      void stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
} catch (error) {
  console.error(explain(error as Error))
  process.exit(1)
}
