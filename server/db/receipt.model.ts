import { model, Schema, Types } from 'mongoose'

/** What is remembered of a mutating request: enough to tell a replay from another body, and where its result lies. No body. */
export interface Receipt {
  /** `<person>:<Idempotency-Key>` */
  _id: string
  route: string
  bodyHash: string
  status: number
  resultId: Types.ObjectId
  at: Date
}

export const RECEIPT_HOURS = 48

const schema = new Schema<Receipt>(
  {
    _id: { type: String, required: true },
    route: { type: String, required: true },
    bodyHash: { type: String, required: true },
    status: { type: Number, required: true },
    resultId: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ at: 1 }, { expireAfterSeconds: RECEIPT_HOURS * 3600 })

export const Receipts = model('Receipt', schema, 'receipts')
