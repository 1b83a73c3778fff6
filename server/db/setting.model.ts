import { model, Schema } from 'mongoose'

/** One thing that all servers of an installation share, made once. */
interface Setting {
  _id: string
  value: string
  at: Date
}

const schema = new Schema<Setting>(
  {
    _id: { type: String, required: true },
    value: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false },
)

export const Settings = model('Setting', schema, 'settings')
