import { model, Schema, Types } from 'mongoose'

/** One consent given or withdrawn; they only ever grow. */
export interface Consent {
  _id: Types.ObjectId
  personId: Types.ObjectId
  action: 'given' | 'withdrawn'
  version: string
  at: Date
  /** Keyed hash of the phone that agreed for a child: it can be checked against a number, not read. */
  guardianPhoneHash: string | null
}

const schema = new Schema<Consent>(
  {
    personId: { type: Schema.Types.ObjectId, required: true },
    action: { type: String, enum: ['given', 'withdrawn'], required: true },
    version: { type: String, required: true },
    at: { type: Date, required: true },
    guardianPhoneHash: { type: String, default: null },
  },
  { versionKey: false },
)
schema.index({ personId: 1, at: 1 })

export const Consents = model('Consent', schema, 'consents')
