import { model, Schema, Types } from 'mongoose'

/** A message that must leave: written with the event it tells of, delivered after the commit, at least once. */
export interface OutboxRow {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  orderId: Types.ObjectId
  eventId: Types.ObjectId
  action: string
  at: Date
  state: 'pending' | 'done' | 'dead'
  /** When it may be tried; while somebody has it, when their lease runs out. */
  nextAt: Date
  tries: number
  /** The relay that has it. */
  leaseId: string | null
}

const id = Schema.Types.ObjectId
const schema = new Schema<OutboxRow>(
  {
    communityId: { type: id, required: true },
    orderId: { type: id, required: true },
    eventId: { type: id, required: true },
    action: { type: String, required: true },
    at: { type: Date, required: true },
    state: { type: String, enum: ['pending', 'done', 'dead'], required: true },
    nextAt: { type: Date, required: true },
    tries: { type: Number, required: true },
    leaseId: { type: String, default: null },
  },
  { versionKey: false },
)
schema.index({ nextAt: 1 }, { partialFilterExpression: { state: 'pending' } })
// Delivered rows are history of no use after a month; the notices and the events stay.
schema.index({ at: 1 }, { expireAfterSeconds: 30 * 86_400, partialFilterExpression: { state: 'done' } })

export const Outbox = model('OutboxRow', schema, 'outbox')
