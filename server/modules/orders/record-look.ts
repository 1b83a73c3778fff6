import { model, Schema, Types } from 'mongoose'
import type { Actor } from '../../http/actor'
import { clock } from '../../platform/clock'
import type { Order } from './order.model'

/** Who has looked at a resident's full address and phone, once an order, person and day. */
interface Look {
  /** `<order>:<person>:<YYYY-MM-DD>` */
  _id: string
  communityId: Types.ObjectId
  orderId: Types.ObjectId
  subjectId: Types.ObjectId
  readerId: Types.ObjectId
  at: Date
}

const id = Schema.Types.ObjectId
const schema = new Schema<Look>(
  {
    _id: { type: String, required: true },
    communityId: { type: id, required: true },
    orderId: { type: id, required: true },
    subjectId: { type: id, required: true },
    readerId: { type: id, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ communityId: 1, subjectId: 1, at: -1 })
export const Looks = model('Look', schema, 'looks')

/** Writes down that this reader sees the resident in full. */
export const recordLook = async (order: Order, actor: Actor): Promise<void> => {
  const at = clock.now()
  await Looks.collection.updateOne(
    { _id: `${order._id.toHexString()}:${actor.id.toHexString()}:${at.toISOString().slice(0, 10)}` as never },
    {
      $setOnInsert: {
        communityId: order.communityId,
        orderId: order._id,
        subjectId: order.requesterId,
        readerId: actor.id,
        at,
      },
    },
    { upsert: true },
  )
}
