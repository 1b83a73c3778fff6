import mongoose, { mongo } from 'mongoose'
import { Receipts, type Receipt } from './receipt.model'

/** Somebody else holds this Idempotency-Key: an earlier request, or a twin in flight. */
export class ReceiptTaken extends Error {}

const WRITE_CONFLICT = 112
const DUPLICATE_KEY = 11000

export type Tx = mongo.ClientSession

/**
 * The one door to transactions: snapshot reads, majority writes, primary. The receipt of the request is its first write, so a
 * twin stops there. The work may run again after a conflict: nothing external may happen in it. Throws ReceiptTaken.
 */
export const inTransaction = async <T>(receipt: Receipt | null, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const session = mongoose.connection.getClient().startSession()
  try {
    return await session.withTransaction(
      async () => {
        if (receipt) await leave(receipt, session)
        return work(session)
      },
      { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' }, readPreference: 'primary' },
    )
  } finally {
    await session.endSession()
  }
}

/** Stops a request that has left its receipt, before something outside the transaction is asked for it a second time. */
export const stopTwin = async ({ _id }: Receipt): Promise<void> => {
  if (await Receipts.collection.findOne({ _id: _id as never })) throw new ReceiptTaken()
}

const leave = async (receipt: Receipt, session: Tx) => {
  try {
    await Receipts.collection.insertOne(receipt as never, { session })
  } catch (error) {
    const code = error instanceof mongo.MongoServerError ? error.code : undefined
    if (code === DUPLICATE_KEY || code === WRITE_CONFLICT) throw new ReceiptTaken()
    throw error
  }
}

/** True when a unique index refused the write; `index` narrows it to one by name. */
export const isDuplicate = (error: unknown, index?: string): boolean =>
  error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY && (!index || error.message.includes(index))

/** Reads at one moment of the database, for as long as the server keeps its history (some minutes). Writes nothing. */
export const inSnapshot = async <T>(read: (session: Tx) => Promise<T>): Promise<T> => {
  const session = mongoose.connection.getClient().startSession({ snapshot: true })
  try {
    return await read(session)
  } finally {
    await session.endSession()
  }
}
