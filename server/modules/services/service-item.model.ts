import { model, Schema, Types } from 'mongoose'
import type { Limits } from '#shared/orders/deadline'

/** What may be ordered in a community. */
export interface ServiceItem {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  serviceCode: string
  rank: number
  name: string
  group: string
  icon: string
  description: string
  hint: string
  needs: string | null
  limits: Limits
  places: number
  points: number
  photos: 'none' | 'optional' | 'required'
  acceptedBy: ('party-member' | 'volunteer')[]
  /** Good to have; the desk sees who has them. */
  skills: string[]
  /** Without one of these nobody may take an open seat. */
  requiredSkills: string[]
  isConfidential: boolean
  /** The one named supervisor of a confidential service. */
  supervisorId: Types.ObjectId | null
  closedAt: Date | null
}

const limits = new Schema<Limits>(
  {
    finish: { type: Number, required: true },
    dispatch: { type: Number, required: true },
    accept: { type: Number, required: true },
    clock: { type: String, enum: ['working', 'always'], required: true },
  },
  { _id: false },
)
const schema = new Schema<ServiceItem>(
  {
    communityId: { type: Schema.Types.ObjectId, required: true },
    serviceCode: { type: String, required: true },
    rank: { type: Number, required: true },
    name: { type: String, required: true },
    group: { type: String, required: true },
    icon: { type: String, required: true },
    description: { type: String, required: true },
    hint: { type: String, required: true },
    needs: { type: String, default: null },
    limits: { type: limits, required: true },
    places: { type: Number, required: true },
    points: { type: Number, required: true },
    photos: { type: String, enum: ['none', 'optional', 'required'], required: true },
    acceptedBy: { type: [String], required: true },
    skills: { type: [String], default: [] },
    requiredSkills: { type: [String], default: [] },
    isConfidential: { type: Boolean, default: false },
    supervisorId: { type: Schema.Types.ObjectId, default: null },
    closedAt: { type: Date, default: null },
  },
  { versionKey: false },
)
schema.index({ communityId: 1, serviceCode: 1 }, { unique: true })

export const ServiceItems = model('ServiceItem', schema, 'serviceitems')
