import { model, Schema, Types } from 'mongoose'
import { DOORS, type Door } from '#shared/session/session.rules'
import { ROLES } from '#shared/organisations/roles'
import type { Post } from '../../http/actor'

export const SESSION_DAYS = 30

export interface Session {
  /** SHA-256 of the token; the token itself is nowhere. */
  _id: string
  personId: Types.ObjectId
  name: string
  communityId: Types.ObjectId | null
  /** Copy of the memberships, kept fresh by their writer. */
  posts: Post[]
  /** The post chosen on 我的; null acts in all of them. */
  actingId: Types.ObjectId | null
  skills: string[]
  consentVersion: string | null
  /** By which door it was opened, and on what, in words for its owner. */
  door: Door
  device: string
  lastSeenAt: Date
  createdAt: Date
  expiresAt: Date
}

const post = new Schema(
  {
    id: { type: Schema.Types.ObjectId, required: true },
    role: { type: String, enum: ROLES, required: true },
    organisationId: { type: Schema.Types.ObjectId, required: true },
    communityId: { type: Schema.Types.ObjectId, required: true },
    since: { type: Date, required: true },
    until: { type: Date, default: null },
    standsInFor: { type: Schema.Types.ObjectId, default: null },
  },
  { _id: false, id: false },
)
const schema = new Schema<Session>(
  {
    _id: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    communityId: { type: Schema.Types.ObjectId, default: null },
    posts: { type: [post], default: [] },
    actingId: { type: Schema.Types.ObjectId, default: null },
    skills: { type: [String], default: [] },
    consentVersion: { type: String, default: null },
    door: { type: String, enum: DOORS, required: true },
    device: { type: String, default: '' },
    lastSeenAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
schema.index({ personId: 1 })

export const Sessions = model('Session', schema, 'sessions')
