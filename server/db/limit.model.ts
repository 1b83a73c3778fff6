import { model, Schema } from 'mongoose'

/** How often something was done under one key since its window began. */
interface Limit {
  /** `<what>:<keyed hash of whom>`: no phone, no address. */
  _id: string
  count: number
  expiresAt: Date
}

const schema = new Schema<Limit>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const Limits = model('Limit', schema, 'limits')
