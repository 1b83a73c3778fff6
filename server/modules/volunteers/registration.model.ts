import { model, Schema, Types } from 'mongoose'
import { VOLUNTEER_STATUSES, type VolunteerAction, type VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import { stepsField, type Step } from '../../db/step'

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
  steps: Step<VolunteerAction, VolunteerStatus>[]
}

const id = Schema.Types.ObjectId
const required = { required: true } as const
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
    steps: stepsField(),
  },
  { versionKey: false },
)
schema.index({ communityId: 1, personId: 1 }, { unique: true, name: 'one_a_person' })
schema.index({ personId: 1, appliedAt: -1, _id: -1 })
schema.index({ communityId: 1, number: 1 }, { unique: true, partialFilterExpression: { number: { $type: 'string' } } })
schema.index({ communityId: 1, branchPath: 1, appliedAt: -1, _id: -1 })

export const Registrations = model('Registration', schema, 'registrations')
