import { model, Schema, Types } from 'mongoose'
import { ROLES, type Role } from '#shared/organisations/roles'

/** One post of one person, from when to when; several at once are allowed. */
export interface Membership {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  personId: Types.ObjectId
  organisationId: Types.ObjectId
  role: Role
  since: Date
  /** Null while it lasts; a stand-in's end is known from the start. */
  until: Date | null
  /** The person this one stands in for, from `since` to `until`. */
  standsInFor: Types.ObjectId | null
  /** The import that brought it. */
  importId: Types.ObjectId | null
}

const schema = new Schema<Membership>(
  {
    communityId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    organisationId: { type: Schema.Types.ObjectId, required: true },
    role: { type: String, enum: ROLES, required: true },
    since: { type: Date, required: true },
    until: { type: Date, default: null },
    standsInFor: { type: Schema.Types.ObjectId, default: null },
    importId: { type: Schema.Types.ObjectId, default: null },
  },
  { versionKey: false },
)
schema.index(
  { communityId: 1, personId: 1, organisationId: 1, role: 1 },
  { unique: true, partialFilterExpression: { until: null } },
)
schema.index({ personId: 1, until: 1 })
schema.index({ communityId: 1, role: 1, until: 1 })
schema.index({ communityId: 1, organisationId: 1, until: 1 })
schema.index({ importId: 1 }, { partialFilterExpression: { importId: { $type: 'objectId' } } })

export const Memberships = model('Membership', schema, 'memberships')
