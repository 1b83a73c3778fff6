import { model, Schema, Types } from 'mongoose'
import { POINT_RULES, type PointRule } from '#shared/points/points.rules'

export interface EntryLine {
  /** `person:<id>`, or `issue:<communityId>`, out of which a community gives points. */
  account: string
  /** Whole points; the lines of an entry sum to zero. */
  amount: number
}

/** One booking. Append-only: a correction is an entry that reverses another. */
export interface PointsEntry {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  holderId: Types.ObjectId
  rule: PointRule
  kind: 'earned' | 'granted'
  /** The cause: an order and its round. */
  orderId: Types.ObjectId | null
  round: number
  lines: EntryLine[]
  /** The entry this one takes back. */
  reverses: Types.ObjectId | null
  balanceAfter: number
  /** Place in the holder's account, from 1; chained by hash. */
  seq: number
  prevHash: string
  hash: string
  at: Date
}

const id = Schema.Types.ObjectId
const line = new Schema<EntryLine>(
  { account: { type: String, required: true }, amount: { type: Number, required: true } },
  { _id: false },
)
const schema = new Schema<PointsEntry>(
  {
    communityId: { type: id, required: true },
    holderId: { type: id, required: true },
    rule: { type: String, enum: Object.keys(POINT_RULES), required: true },
    kind: { type: String, enum: ['earned', 'granted'], required: true },
    orderId: { type: id, default: null },
    round: { type: Number, required: true },
    lines: { type: [line], required: true },
    reverses: { type: id, default: null },
    balanceAfter: { type: Number, required: true },
    seq: { type: Number, required: true },
    prevHash: { type: String, default: '' },
    hash: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false },
)
// One cause pays a person once.
schema.index({ communityId: 1, holderId: 1, rule: 1, orderId: 1, round: 1 }, { unique: true, name: 'one_cause_once' })
// The statement, newest first; and no two entries at one place of a chain.
schema.index({ communityId: 1, holderId: 1, seq: -1 }, { unique: true })
schema.index({ communityId: 1, orderId: 1, round: 1 })

export const Entries = model('PointsEntry', schema, 'pointsentries')
