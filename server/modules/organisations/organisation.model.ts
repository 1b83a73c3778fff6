import { model, Schema, Types } from 'mongoose'
import type { Area } from '#shared/organisations/area'
import { ORGANISATION_KINDS, type OrganisationKind } from '#shared/organisations/organisation.rules'

export type { OrganisationKind }

export interface Organisation {
  _id: Types.ObjectId
  /** The community it belongs to; a street, which stands above several, is its own. */
  communityId: Types.ObjectId
  kind: OrganisationKind
  code: string
  name: string
  parentId: Types.ObjectId | null
  /** From the top down to itself. */
  path: Types.ObjectId[]
  phone: string | null
  /** When somebody sits there, as people write it. */
  deskHours: string | null
  /** Buildings a grid answers for, as `buildingOf` writes them. */
  buildings: string[]
  /** What a grid answers for on the map. */
  area: Area | null
  importId: Types.ObjectId | null
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
    deskHours: { type: String, default: null },
    buildings: { type: [String], default: [] },
    area: { type: Schema.Types.Mixed, default: null },
    importId: { type: Schema.Types.ObjectId, default: null },
    closedAt: { type: Date, default: null },
  },
  { versionKey: false },
)
schema.index({ communityId: 1, code: 1 }, { unique: true })
schema.index({ area: '2dsphere' }, { partialFilterExpression: { 'area.type': 'Polygon' } })

export const Organisations = model('Organisation', schema, 'organisations')
