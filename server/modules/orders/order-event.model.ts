import { model, Schema, Types } from 'mongoose'
import { ORDER_STATUSES, type OrderStatus } from '#shared/orders/order-machine'

/** One step of an order: ids and codes only, chained by hash. Append-only. */
export interface OrderEvent {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  orderId: Types.ObjectId
  seq: number
  action: string
  from: OrderStatus | null
  to: OrderStatus
  round: number
  at: Date
  /** Who, in which post: role and organisation. `personId` is null for the system. */
  actor: { personId: Types.ObjectId | null; role: string; organisationId: Types.ObjectId | null }
  subjectId: Types.ObjectId | null
  /** Small facts of the step: score, ground, mode, places. */
  data: Record<string, string | number>
  /** Salted hash of the free text, which lies beside and can be erased. */
  textHash: string | null
  prevHash: string
  hash: string
}

/** The free text of one event; the chain holds its hash only. */
export interface OrderText {
  /** The event's id. */
  _id: Types.ObjectId
  orderId: Types.ObjectId
  salt: string
  text: string
}

const id = Schema.Types.ObjectId
const schema = new Schema<OrderEvent>(
  {
    communityId: { type: id, required: true },
    orderId: { type: id, required: true },
    seq: { type: Number, required: true },
    action: { type: String, required: true },
    from: { type: String, enum: [...ORDER_STATUSES, null], default: null },
    to: { type: String, enum: ORDER_STATUSES, required: true },
    round: { type: Number, required: true },
    at: { type: Date, required: true },
    actor: { type: new Schema({ personId: id, role: String, organisationId: id }, { _id: false }), required: true },
    subjectId: { type: id, default: null },
    data: { type: Schema.Types.Mixed, default: {} },
    textHash: { type: String, default: null },
    prevHash: { type: String, default: '' },
    hash: { type: String, required: true },
  },
  { versionKey: false, minimize: false },
)
schema.index({ orderId: 1, seq: 1 }, { unique: true })

const text = new Schema<OrderText>(
  {
    orderId: { type: id, required: true },
    salt: { type: String, required: true },
    text: { type: String, required: true },
  },
  { versionKey: false },
)
text.index({ orderId: 1 })

export const OrderEvents = model('OrderEvent', schema, 'orderevents')
export const OrderTexts = model('OrderText', text, 'ordertexts')
