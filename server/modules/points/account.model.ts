import { model, Schema, Types } from 'mongoose'

/** A person's account: the sum and the head of their entries, kept by `post-entry` alone. */
export interface PointsAccount {
  /** The person's id. */
  _id: Types.ObjectId
  communityId: Types.ObjectId
  balance: number
  earned: number
  granted: number
  /** Number of entries, and the hash of the last. */
  seq: number
  hash: string
}

const number = { type: Number, required: true } as const
const schema = new Schema<PointsAccount>(
  {
    communityId: { type: Schema.Types.ObjectId, required: true },
    balance: number,
    earned: number,
    granted: number,
    seq: number,
    hash: { type: String, required: true },
  },
  { versionKey: false },
)

export const Accounts = model('PointsAccount', schema, 'pointsaccounts')
