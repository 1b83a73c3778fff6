import { model, Schema } from 'mongoose'

/** What a code opens; one for another purpose opens nothing. */
export type SmsPurpose = 'login' | 'phone' | 'guardian'

/** The last code sent to a phone for a purpose. Neither the code nor the phone can be read from it. */
export interface SmsCode {
  /** `<purpose>:<keyed hash of the phone>` */
  _id: string
  codeHash: string
  triesLeft: number
  expiresAt: Date
}

const schema = new Schema<SmsCode>(
  {
    _id: { type: String, required: true },
    codeHash: { type: String, required: true },
    triesLeft: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const SmsCodes = model('SmsCode', schema, 'smscodes')
