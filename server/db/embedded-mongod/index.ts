import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { findMongod } from './find-mongod'
import { holdDataDir } from './hold-data-dir'
import { adoptMongod, runMongod, stopMongod, type Running } from './run-mongod'
import { REPLICA_SET } from './replica-set'

export { DataDirInUse } from './hold-data-dir'
export { MongodNotFound } from './find-mongod'

const DATABASE = 'red-order'
const KEEP_MS = 1_000

interface Options {
  /** Where the data, the log and the remembered port live. */
  dataDir: string
  /** Receives progress, one Chinese sentence at a time. */
  log?: (line: string) => void
  env?: NodeJS.ProcessEnv
  /** Starts it again when it dies, on the same port: its clients find back by themselves. */
  keepAlive?: boolean
}

export interface EmbeddedMongod {
  /** Names the database `red-order`; another can be chosen with the driver's `dbName`. */
  uri: string
  /** Undefined when `MONGODB_URI` named a server of somebody else. */
  pid?: number
  stop(): Promise<void>
}

/**
 * A real mongod as a one-member replica set on `dataDir`; starts nothing when `MONGODB_URI` is set.
 * Throws DataDirInUse when another process holds the directory, MongodNotFound when there is no program to run.
 */
export const startMongod = async (options: Options): Promise<EmbeddedMongod> => {
  const { dataDir, log = () => {}, env = process.env, keepAlive = false } = options
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI, stop: async () => {} }
  const home = path.resolve(dataDir)
  mkdirSync(home, { recursive: true })
  const hold = holdDataDir(home)
  try {
    const running = (await adopt(home, log)) ?? (await start(home, log, env))
    const keeper = keepAlive ? keep(running, log, () => start(home, log, env)) : { stop: () => stopMongod(running) }
    const uri = `mongodb://127.0.0.1:${running.port}/${DATABASE}?replicaSet=${REPLICA_SET}`
    return { uri, pid: running.pid, stop: () => keeper.stop().finally(hold.release) }
  } catch (error) {
    hold.release()
    throw error
  }
}

const adopt = async (dataDir: string, log: (line: string) => void) => {
  const running = await adoptMongod(dataDir)
  if (running) log('上次没有正常关闭，接着用还在运行的 MongoDB')
  return running
}

const start = async (dataDir: string, log: (line: string) => void, env: NodeJS.ProcessEnv) => {
  const mongod = await findMongod(env, log)
  log(`正在启动 MongoDB ${mongod.version}…`)
  return runMongod(dataDir, mongod)
}

/** Looks once a second: an adopted mongod is no child of ours, so its end is not told to us. */
const keep = (first: Running, log: (line: string) => void, again: () => Promise<Running>) => {
  let running = first
  let restart: Promise<void> | undefined
  const look = setInterval(() => {
    if (restart || !running.isGone()) return
    log('MongoDB 意外退出')
    restart = again()
      .then((next) => void (running = next))
      .catch((error: Error) => log(error.message))
      .finally(() => (restart = undefined))
  }, KEEP_MS)
  const stop = async () => {
    clearInterval(look)
    await restart
    await stopMongod(running)
  }
  return { stop }
}
