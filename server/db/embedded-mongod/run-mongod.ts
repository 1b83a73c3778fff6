import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Mongod } from './find-mongod'
import { watchProcess } from './processes'
import { becomePrimary, findOrphan, REPLICA_SET } from './replica-set'

const CACHE_GB = 0.25
const STOP_MS = 30_000
const EXIT_ADDRESS_IN_USE = 48
const EXIT_INCOMPATIBLE = 62
const EXIT_LOCKED = 100

export interface Running {
  port: number
  pid: number
  isGone(): boolean
}

const layout = (dataDir: string) => ({
  dbPath: path.join(dataDir, 'mongo'),
  logFile: path.join(dataDir, 'mongod.log'),
  portFile: path.join(dataDir, 'mongod.port'),
})

/** Takes over a mongod that a killed server left on our data; undefined when there is none. */
export const adoptMongod = async (dataDir: string): Promise<Running | undefined> => {
  const { dbPath } = layout(dataDir)
  const port = rememberedPort(dataDir)
  const pid = port && (await findOrphan(port, dbPath))
  if (!port || !pid) return undefined
  await becomePrimary(port)
  return { port, pid, isGone: watchProcess(pid) }
}

/** Starts mongod on the data and resolves once it takes writes. Throws with the reason when it leaves. */
export const runMongod = async (dataDir: string, { program, version }: Mongod): Promise<Running> => {
  const { dbPath, logFile, portFile } = layout(dataDir)
  mkdirSync(dbPath, { recursive: true })
  for (;;) {
    const port = await freePort(rememberedPort(dataDir))
    writeFileSync(portFile, String(port))
    // detached: Ctrl-C reaches Node first, which stops mongod after its last write.
    const child = spawn(program, flags(dbPath, logFile, port), { stdio: 'ignore', detached: true })
    const gone = new AbortController()
    const left = (once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>).then(([code, signal]) => {
      gone.abort()
      return code ?? signal
    })
    const primary = becomePrimary(port, gone.signal).then(() => 'primary' as const)
    const exit = await Promise.race([left, primary]).catch((error: Error) => {
      child.kill()
      throw error
    })
    const pid = child.pid as number
    if (exit === 'primary') return { port, pid, isGone: watchProcess(pid) }
    if (exit !== EXIT_ADDRESS_IN_USE) throw new Error(whyItLeft(exit, version, logFile))
  }
}

/** Asks mongod to write down what it holds and leave; resolves once it has. */
export const stopMongod = async ({ pid, isGone }: Running) => {
  if (isGone()) return
  process.kill(pid, 'SIGTERM')
  for (const until = Date.now() + STOP_MS; !isGone(); await sleep(20)) {
    if (Date.now() > until) throw new Error(`mongod（进程号 ${pid}）没有在 ${STOP_MS / 1000} 秒内停下`)
  }
}

const flags = (dbPath: string, logFile: string, port: number) => [
  ...['--dbpath', dbPath, '--logpath', logFile, '--logappend', '--quiet'],
  ...['--port', String(port), '--bind_ip', '127.0.0.1'],
  ...(process.platform === 'win32' ? [] : ['--nounixsocket']), // a socket in /tmp is another user's stumbling block, one beside the data has a length limit
  ...['--replSet', REPLICA_SET, '--wiredTigerCacheSizeGB', String(CACHE_GB)],
  ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
]

const rememberedPort = (dataDir: string): number | undefined => {
  const { portFile } = layout(dataDir)
  return existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || undefined : undefined
}

/** Below every system's range for outgoing connections: a remembered port must not be somebody's by chance. */
const somePort = () => 20_000 + Math.floor(Math.random() * 10_000)

/** The wished port if nobody listens there, else any free one; the replica set is told about the move. */
const freePort = async (wished = somePort()): Promise<number> => {
  const server = createServer()
  try {
    server.listen(wished, '127.0.0.1')
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
    return wished
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return freePort()
  }
}

const whyItLeft = (exit: number | string | null, version: string, logFile: string) => {
  if (exit === EXIT_LOCKED) return `另一个 mongod 正在使用这份数据（日志：${logFile}）`
  if (exit === EXIT_INCOMPATIBLE) return `这份数据由别的 MongoDB 版本写成，${version} 打不开（日志：${logFile}）`
  return `mongod ${version} 没有启动，退出码 ${exit}（日志：${logFile}）`
}
