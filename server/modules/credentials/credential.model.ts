import { model, Schema, Types } from 'mongoose'

/** The desk's fallback: an account with a password and one-time codes. One a person. */
export interface Credential {
  _id: Types.ObjectId
  personId: Types.ObjectId
  /** Lower-cased. */
  account: string
  /** As `hashPassword` writes it. */
  passwordHash: string
  /** Sealed under the installation's key, for this person only; null until a code has been shown. */
  totp: string | null
  /** A secret given out and not yet confirmed. */
  totpPending: string | null
  /** The last half minute a code was used in: none is taken twice. */
  totpStep: number
  createdAt: Date
}

const schema = new Schema<Credential>(
  {
    personId: { type: Schema.Types.ObjectId, required: true },
    account: { type: String, required: true },
    passwordHash: { type: String, required: true },
    totp: { type: String, default: null },
    totpPending: { type: String, default: null },
    totpStep: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ personId: 1 }, { unique: true, name: 'one_a_person' })
schema.index({ account: 1 }, { unique: true, name: 'account_once' })

export const Credentials = model('Credential', schema, 'credentials')
