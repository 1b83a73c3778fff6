import mongoose from 'mongoose'

mongoose.set('bufferCommands', false)
mongoose.set('autoIndex', false)
mongoose.set('autoCreate', false)
mongoose.set('strictQuery', 'throw')
mongoose.set('sanitizeFilter', false) // filters are built from checked scalars; the door lets no object through

const SELECTION_MS = 2500
const POOL = 50

/** The database a URI names, or ours when it names none. */
const databaseOf = (uri: string): string | undefined => (/^[^/]+\/\/[^/]+\/[^?]+/.test(uri) ? undefined : 'red-order')

/** Connects once, makes the collections and indexes, and refuses a server without transactions. */
export const connect = async (uri: string, dbName?: string): Promise<void> => {
  await mongoose.connect(uri, {
    dbName: dbName ?? databaseOf(uri),
    serverSelectionTimeoutMS: SELECTION_MS,
    connectTimeoutMS: SELECTION_MS,
    socketTimeoutMS: 30_000,
    maxPoolSize: POOL,
    writeConcern: { w: 'majority' },
    retryWrites: true,
  })
  const hello = await mongoose.connection.getClient().db('admin').command({ hello: 1 })
  if (!hello.setName) throw new Error('MONGODB_URI 需要指向副本集：本服务依赖事务')
  await ensureCollections()
}

/** Collections and indexes stand before the first transaction needs them. */
const ensureCollections = async () => {
  await Promise.all(
    Object.values(mongoose.models).map(async (one) => {
      await one.createCollection()
      await one.createIndexes()
    }),
  )
}

export const disconnect = () => mongoose.disconnect()
