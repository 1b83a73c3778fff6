import { model, Schema, Types } from 'mongoose'
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
  skills: string[]
  createdAt: Date
  expiresAt: Date
}

const post = new Schema(
  {
    role: { type: String, enum: ROLES, required: true },
    organisationId: { type: Schema.Types.ObjectId, required: true },
  },
  { _id: false },
)
const schema = new Schema<Session>(
  {
    _id: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    communityId: { type: Schema.Types.ObjectId, default: null },
    posts: { type: [post], default: [] },
    skills: { type: [String], default: [] },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
schema.index({ personId: 1 })

export const Sessions = model('Session', schema, 'sessions')
