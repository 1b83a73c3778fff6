import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { findMongod } from './find-mongod'
import { holdDataDir } from './hold-data-dir'
import { adoptMongod, runMongod } from './run-mongod'
import { REPLICA_SET } from './replica-set'

export { DataDirInUse } from './hold-data-dir'
export { MongodNotFound } from './find-mongod'

const DATABASE = 'red-order'

interface Options {
  /** Where the data, the log and the remembered port live. */
  dataDir: string
  /** Receives progress, one Chinese sentence at a time. */
  log?: (line: string) => void
  env?: NodeJS.ProcessEnv
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
export const startMongod = async ({ dataDir, log = () => {}, env = process.env }: Options): Promise<EmbeddedMongod> => {
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI, stop: async () => {} }
  const home = path.resolve(dataDir)
  mkdirSync(home, { recursive: true })
  const hold = holdDataDir(home)
  try {
    const running = (await adopt(home, log)) ?? (await start(home, log, env))
    const uri = `mongodb://127.0.0.1:${running.port}/${DATABASE}?replicaSet=${REPLICA_SET}`
    return { uri, pid: running.pid, stop: () => running.stop().finally(hold.release) }
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
