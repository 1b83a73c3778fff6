import { setTimeout as sleep } from 'node:timers/promises'
import mongoose from 'mongoose'

const { MongoClient } = mongoose.mongo
type Client = InstanceType<typeof MongoClient>

/** The name of the one-member replica set; it is stored with the data. */
export const REPLICA_SET = 'home'

const START_MS = 60_000

/** Resolves once the mongod on `port` is a writable primary; initiates a new set, or tells an old one its new port. Gives up when `gone` fires. */
export const becomePrimary = (port: number, gone?: AbortSignal) =>
  withClient(port, START_MS, async (client) => {
    gone?.addEventListener('abort', () => void client.close())
    const admin = client.db('admin')
    for (const until = Date.now() + START_MS; ;) {
      const hello = await admin.command({ hello: 1 })
      if (hello.isWritablePrimary) return
      if (hello.info === 'Does not have a valid replica set config') await configure(client, port)
      // When the port moved, mongod first asks whoever sits on its old one whether that is itself: somebody silent keeps it waiting.
      if (Date.now() > until) throw new Error(`MongoDB ${START_MS / 1000} 秒内没有成为可写的主节点`)
      await sleep(50)
    }
  })

/** The pid of the mongod that answers on `port`, when it serves `dbPath`: a server killed with -9 leaves its mongod behind. */
export const findOrphan = (port: number, dbPath: string): Promise<number | undefined> =>
  withClient(port, 500, async (client) => {
    const admin = client.db('admin')
    const { parsed } = await admin.command({ getCmdLineOpts: 1 })
    if (parsed.storage?.dbPath !== dbPath) return undefined
    const { pid } = await admin.command({ serverStatus: 1 })
    return Number(pid)
  }).catch(() => undefined)

const withClient = async <T>(
  port: number,
  serverSelectionTimeoutMS: number,
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS })
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

const configure = async (client: Client, port: number) => {
  const host = `127.0.0.1:${port}`
  const stored = await client.db('local').collection('system.replset').findOne()
  const command = stored
    ? {
        replSetReconfig: { ...stored, version: stored.version + 1, members: [{ ...stored.members[0], host }] },
        force: true,
      }
    : { replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }], settings: { electionTimeoutMillis: 1000 } } }
  await client.db('admin').command(command).catch(unlessStillSettling)
}

const unlessStillSettling = (error: Error & { codeName?: string }) => {
  const settling = ['AlreadyInitialized', 'ConfigurationInProgress', 'NotYetInitialized']
  if (!settling.includes(error.codeName ?? '')) throw error
}
