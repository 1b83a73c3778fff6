import { model, Schema, type Types } from 'mongoose'

interface Counter {
  /** `<community>:<YYMMDD>` */
  _id: string
  next: number
  at: Date
}

const schema = new Schema<Counter>(
  { _id: { type: String, required: true }, next: { type: Number, required: true }, at: { type: Date, required: true } },
  { versionKey: false },
)
schema.index({ at: 1 }, { expireAfterSeconds: 3 * 86_400 })
export const Counters = model('Counter', schema, 'counters')

const BEIJING = 8 * 3_600_000

/**
 * `YYMMDD-NNNN` by Beijing's day. Drawn before the transaction: inside it, all orders of a community would wait for each other.
 * A failed order leaves a gap, which is allowed.
 */
export const nextNumber = async (communityId: Types.ObjectId, now: Date): Promise<string> => {
  const day = new Date(now.getTime() + BEIJING).toISOString().slice(2, 10).replaceAll('-', '')
  const counter = await Counters.collection.findOneAndUpdate(
    { _id: `${communityId.toHexString()}:${day}` as never },
    { $inc: { next: 1 }, $setOnInsert: { at: now } },
    { upsert: true, returnDocument: 'after' },
  )
  return `${day}-${String(counter?.next ?? 1).padStart(4, '0')}`
}
