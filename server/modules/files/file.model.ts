import { model, Schema, Types } from 'mongoose'

/** What is known of a photo; its bytes lie in the file storage under the same id. */
export interface StoredFile {
  _id: Types.ObjectId
  communityId: Types.ObjectId | null
  ownerId: Types.ObjectId
  orderId: Types.ObjectId | null
  width: number
  height: number
  bytes: number
  createdAt: Date
  /** Set with the receipt of the upload; a photo without it was never handed out. */
  keptAt: Date | null
  /** Set when the sweep has begun to remove it. */
  sweptAt: Date | null
}

const id = Schema.Types.ObjectId
const schema = new Schema<StoredFile>(
  {
    communityId: { type: id, default: null },
    ownerId: { type: id, required: true },
    orderId: { type: id, default: null },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    bytes: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    keptAt: { type: Date, default: null },
    sweptAt: { type: Date, default: null },
  },
  { versionKey: false },
)
// What the sweep looks for: photos that no order took.
schema.index({ createdAt: 1 }, { partialFilterExpression: { orderId: null } })

export const Files = model('File', schema, 'files')
