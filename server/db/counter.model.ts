import { model, Schema } from 'mongoose'

/** A row of numbers given out one by one, such as the orders of a community and day. Never expires: a number is given once. */
interface Counter {
  _id: string
  next: number
}

const schema = new Schema<Counter>(
  { _id: { type: String, required: true }, next: { type: Number, required: true } },
  { versionKey: false },
)
export const Counters = model('Counter', schema, 'counters')
