import { createHash } from 'node:crypto'
import { Types } from 'mongoose'
import { Receipts, type Receipt } from '../db/receipt.model'
import { ReceiptTaken } from '../db/with-transaction'
import { clock } from '../platform/clock'
import { AppError } from './app-error'

const KEY = /^[\x21-\x7e]{1,255}$/

/** Makes the receipt a request will leave. 400 when the header is missing or unprintable. */
export const receiptFor = (request: {
  key: string | undefined
  personId: Types.ObjectId
  route: string
  bodyHash: string
  status: number
  resultId: Types.ObjectId
}): Receipt => {
  if (!request.key || !KEY.test(request.key)) throw new AppError('idempotency-key-required')
  const { personId, key, ...rest } = request
  return { _id: `${personId.toHexString()}:${key}`, ...rest, at: clock.now() }
}

export const hashOf = (body: string | Buffer): string => createHash('sha256').update(body).digest('base64url')

/**
 * Runs a verb once per key. Whoever finds the key taken reads it once more: the same request is a replay, another one is 422,
 * and none at all means that the twin has not committed yet: 409.
 */
export const once = async (
  receipt: Receipt,
  run: (receipt: Receipt) => Promise<Types.ObjectId>,
): Promise<{ resultId: Types.ObjectId; isReplay: boolean }> => {
  try {
    return { resultId: await run(receipt), isReplay: false }
  } catch (error) {
    if (!(error instanceof ReceiptTaken)) throw error
    const earlier = await Receipts.collection.findOne({ _id: receipt._id as never })
    if (!earlier) throw new AppError('request-in-flight')
    if (earlier.route !== receipt.route || earlier.bodyHash !== receipt.bodyHash)
      throw new AppError('idempotency-key-reused')
    return { resultId: earlier.resultId as Types.ObjectId, isReplay: true }
  }
}
