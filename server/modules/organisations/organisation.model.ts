import { model, Schema, Types } from 'mongoose'

export const ORGANISATION_KINDS = [
  'street',
  'community',
  'branch',
  'grid',
  'anchor-household',
  'property-company',
  'owners-committee',
  'department',
  'unit-branch',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export interface Organisation {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  kind: OrganisationKind
  code: string
  name: string
  parentId: Types.ObjectId | null
  /** From the top down to itself. */
  path: Types.ObjectId[]
  phone: string | null
  /** Buildings a grid answers for, as `buildingOf` writes them. */
  buildings: string[]
  closedAt: Date | null
}

const schema = new Schema<Organisation>(
  {
    communityId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: ORGANISATION_KINDS, required: true },
    code: { type: String, required: true },
    name: { type: String, required: true },
    parentId: { type: Schema.Types.ObjectId, default: null },
    path: { type: [Schema.Types.ObjectId], required: true },
    phone: { type: String, default: null },
    buildings: { type: [String], default: [] },
    closedAt: { type: Date, default: null },
  },
  { versionKey: false },
)
schema.index({ communityId: 1, code: 1 }, { unique: true })

export const Organisations = model('Organisation', schema, 'organisations')
