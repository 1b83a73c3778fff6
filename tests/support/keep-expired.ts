import mongoose from 'mongoose'

/**
 * Tests and pictures set their own clock, often to a day long gone. mongod removes by the real one: sessions, receipts and codes
 * would vanish in the minute its monitor happens to run. Only for a mongod of our own.
 */
export const keepExpired = async (uri: string): Promise<void> => {
  const client = await new mongoose.mongo.MongoClient(uri).connect()
  await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false })
  await client.close()
}
