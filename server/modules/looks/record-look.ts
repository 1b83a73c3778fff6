import { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { Looks, type Look } from './look.model'

type Seen = Pick<Look, 'communityId' | 'subjectId' | 'readerId'> & { orderId?: Types.ObjectId }

/** Writes down that this reader sees the person, once a day for each order, or for the person's own page. */
export const recordLook = async ({ orderId, ...seen }: Seen): Promise<void> => {
  const at = clock.now()
  const what = orderId ?? seen.subjectId
  await Looks.collection.updateOne(
    { _id: `${what.toHexString()}:${seen.readerId.toHexString()}:${at.toISOString().slice(0, 10)}` as never },
    { $setOnInsert: { ...seen, orderId: orderId ?? null, reason: null, at } },
    { upsert: true },
  )
}

/** Writes down every single time somebody asks for more than the desk needs, and why, in the caller's transaction. */
export const recordReason = async (seen: Seen, reason: string, tx: Tx): Promise<void> => {
  const _id = new Types.ObjectId().toHexString() as never
  await Looks.collection.insertOne({ _id, ...seen, orderId: null, reason, at: clock.now() }, { session: tx })
}
