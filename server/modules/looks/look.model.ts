import { model, Schema, Types } from 'mongoose'

/** Who has looked at somebody's particulars, and what for. They only ever grow. */
export interface Look {
  /** `<what>:<reader>:<YYYY-MM-DD>` where once a day is enough, else an id of its own. */
  _id: string
  communityId: Types.ObjectId
  /** The order it was seen with; null on the people's desk. */
  orderId: Types.ObjectId | null
  subjectId: Types.ObjectId
  readerId: Types.ObjectId
  /** What the reader gave as the reason, where one is asked for. */
  reason: string | null
  at: Date
}

const id = Schema.Types.ObjectId
const schema = new Schema<Look>(
  {
    _id: { type: String, required: true },
    communityId: { type: id, required: true },
    orderId: { type: id, default: null },
    subjectId: { type: id, required: true },
    readerId: { type: id, required: true },
    reason: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ communityId: 1, subjectId: 1, at: -1 })

export const Looks = model('Look', schema, 'looks')
