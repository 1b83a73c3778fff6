import { model, Schema, Types } from 'mongoose'
import { REPORTING_STATUSES, type ReportingAction, type ReportingStatus } from '#shared/organisations/reporting-machine'
import { stepsField, type Step } from '../../db/step'

export type Side = 'unit' | 'neighbourhood'

export interface ReportingStep extends Step<ReportingAction | 'report', ReportingStatus> {
  /** For which branch it was taken; null for the person's own steps. */
  side: Side | null
  organisationId: Types.ObjectId | null
}

/** A branch as it was when somebody reported to it. */
export interface ReportedTo {
  id: Types.ObjectId
  communityId: Types.ObjectId
  name: string
  /** Those on it may confirm. */
  path: Types.ObjectId[]
  confirmedAt: Date | null
}

/** 双报到: a party member of a unit branch reports to a neighbourhood branch, and both confirm. One open at a time for a pair. */
export interface Reporting {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  personId: Types.ObjectId
  personName: string
  unit: ReportedTo
  neighbourhood: ReportedTo
  status: ReportingStatus
  reportedAt: Date
  reason: string | null
  steps: ReportingStep[]
}

const id = Schema.Types.ObjectId
const required = { required: true } as const
const reportedTo = new Schema<ReportedTo>(
  {
    id: { type: id, ...required },
    communityId: { type: id, ...required },
    name: { type: String, ...required },
    path: { type: [id], ...required },
    confirmedAt: { type: Date, default: null },
  },
  { _id: false, id: false },
)
const schema = new Schema<Reporting>(
  {
    communityId: { type: id, ...required },
    personId: { type: id, ...required },
    personName: { type: String, ...required },
    unit: { type: reportedTo, ...required },
    neighbourhood: { type: reportedTo, ...required },
    status: { type: String, enum: REPORTING_STATUSES, ...required },
    reportedAt: { type: Date, ...required },
    reason: { type: String, default: null },
    steps: stepsField({ side: { type: String, default: null }, organisationId: { type: id, default: null } }),
  },
  { versionKey: false },
)
schema.index(
  { personId: 1, 'unit.id': 1, 'neighbourhood.id': 1 },
  { unique: true, name: 'one_open', partialFilterExpression: { status: 'reported' } },
)
schema.index({ personId: 1, _id: -1 })
// A unit may lie in another community than the neighbourhood, so these begin with the organisation.
schema.index({ 'unit.path': 1, status: 1, _id: -1 })
schema.index({ 'neighbourhood.path': 1, status: 1, _id: -1 })

export const Reportings = model('Reporting', schema, 'reportings')
