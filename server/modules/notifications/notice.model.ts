import { model, Schema, Types } from 'mongoose'
import { NOTICE_KINDS, type NoticeFacts, type NoticeKind } from '#shared/notifications/notice.labels'

/** One thing told to one person in the app. The sentence is made when it is read. */
export interface StoredNotice {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  personId: Types.ObjectId
  /** What it tells of; a person hears of it once. */
  eventId: Types.ObjectId
  orderId: Types.ObjectId | null
  kind: NoticeKind
  facts: NoticeFacts
  at: Date
  readAt: Date | null
}

const id = Schema.Types.ObjectId
const schema = new Schema<StoredNotice>(
  {
    communityId: { type: id, required: true },
    personId: { type: id, required: true },
    eventId: { type: id, required: true },
    orderId: { type: id, default: null },
    kind: { type: String, enum: NOTICE_KINDS, required: true },
    facts: { type: Schema.Types.Mixed, default: {} },
    at: { type: Date, required: true },
    readAt: { type: Date, default: null },
  },
  { versionKey: false, minimize: false },
)
schema.index({ communityId: 1, eventId: 1, personId: 1 }, { unique: true, name: 'told_once' })
schema.index({ communityId: 1, personId: 1, _id: -1 })
schema.index({ communityId: 1, personId: 1, readAt: 1 }, { partialFilterExpression: { readAt: null } })

export const Notices = model('Notice', schema, 'notices')
