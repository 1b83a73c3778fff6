import { model, Schema, Types } from 'mongoose'
import { VOLUNTEER_STATUSES, type VolunteerAction, type VolunteerStatus } from '#shared/volunteers/volunteer-machine'

/** One step of a registration; they only ever grow. */
export interface RegistrationStep {
  action: VolunteerAction
  from: VolunteerStatus | null
  to: VolunteerStatus
  at: Date
  actorId: Types.ObjectId
  role: string
  reason: string | null
}

/** A person's wish to help, and its review. One a person: who was refused applies again with the same one. */
export interface Registration {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  personId: Types.ObjectId
  /** The organisation of the address; those on the path may review. */
  branchId: Types.ObjectId
  branchName: string
  branchPath: Types.ObjectId[]
  status: VolunteerStatus
  number: string | null
  name: string
  phone: string
  skills: string[]
  availability: string[]
  radiusMetres: number
  address: string
  words: string | null
  appliedAt: Date
  reviewedAt: Date | null
  reason: string | null
  steps: RegistrationStep[]
}

const id = Schema.Types.ObjectId
const required = { required: true } as const
const step = new Schema<RegistrationStep>(
  {
    action: { type: String, ...required },
    from: { type: String, default: null },
    to: { type: String, ...required },
    at: { type: Date, ...required },
    actorId: { type: id, ...required },
    role: { type: String, ...required },
    reason: { type: String, default: null },
  },
  { _id: false },
)
const schema = new Schema<Registration>(
  {
    communityId: { type: id, ...required },
    personId: { type: id, ...required },
    branchId: { type: id, ...required },
    branchName: { type: String, ...required },
    branchPath: { type: [id], ...required },
    status: { type: String, enum: VOLUNTEER_STATUSES, ...required },
    number: { type: String, default: null },
    name: { type: String, ...required },
    phone: { type: String, ...required },
    skills: { type: [String], default: [] },
    availability: { type: [String], default: [] },
    radiusMetres: { type: Number, ...required },
    address: { type: String, ...required },
    words: { type: String, default: null },
    appliedAt: { type: Date, ...required },
    reviewedAt: { type: Date, default: null },
    reason: { type: String, default: null },
    steps: { type: [step], ...required },
  },
  { versionKey: false },
)
schema.index({ communityId: 1, personId: 1 }, { unique: true, name: 'one_a_person' })
schema.index({ communityId: 1, number: 1 }, { unique: true, partialFilterExpression: { number: { $type: 'string' } } })
schema.index({ communityId: 1, branchPath: 1, appliedAt: -1, _id: -1 })

export const Registrations = model('Registration', schema, 'registrations')
