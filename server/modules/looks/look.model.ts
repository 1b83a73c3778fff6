import { model, Schema, Types } from 'mongoose'
import { LOOK_PARTS, type LookPart } from '#shared/people/look.rules'
import { ROLES, type Role } from '#shared/organisations/roles'

/** Who has looked at somebody's particulars, in which post, and what for. They only ever grow. */
export interface Look {
  _id: Types.ObjectId
  /** What, whose, by whom and on which day, where once a day is enough; else an id of its own. */
  key: string
  communityId: Types.ObjectId
  /** The order it was seen with; null on the desk. */
  orderId: Types.ObjectId | null
  subjectId: Types.ObjectId
  readerId: Types.ObjectId
  /** The post it was seen in. */
  role: Role
  organisationId: Types.ObjectId
  seen: LookPart[]
  /** What the reader gave as the reason, where one is asked for. */
  reason: string | null
  at: Date
}

const id = Schema.Types.ObjectId
const required = { required: true } as const
const schema = new Schema<Look>(
  {
    key: { type: String, ...required },
    communityId: { type: id, ...required },
    orderId: { type: id, default: null },
    subjectId: { type: id, ...required },
    readerId: { type: id, ...required },
    role: { type: String, enum: ROLES, ...required },
    organisationId: { type: id, ...required },
    seen: { type: [String], enum: LOOK_PARTS, ...required },
    reason: { type: String, default: null },
    at: { type: Date, ...required },
  },
  { versionKey: false },
)
schema.index({ key: 1 }, { unique: true })
schema.index({ communityId: 1, subjectId: 1, _id: -1 })

export const Looks = model('Look', schema, 'looks')
