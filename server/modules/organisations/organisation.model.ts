import { model, Schema, Types } from 'mongoose'
import type { Area } from '#shared/organisations/area'
import { ORGANISATION_KINDS, type OrganisationKind } from '#shared/organisations/organisation.rules'
import type { Role } from '#shared/organisations/roles'

export type { OrganisationKind }

/** What a closing has still to hand to the organisation above; gone once nothing is left. */
export interface Handover {
  by: { personId: Types.ObjectId; role: Role; organisationId: Types.ObjectId }
  /** Orders drawn before the closing may still arrive until then. */
  dueAt: Date
}

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
  closedReason?: string | null
  handover?: Handover | null
  /** Counts the changes that must not meet a closing: whoever makes one writes here, so that one of the two waits. */
  turns?: number
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
    closedReason: { type: String, default: null },
    handover: { type: Schema.Types.Mixed, default: null },
    turns: { type: Number, default: 0 },
  },
  { versionKey: false },
)
schema.index({ communityId: 1, code: 1 }, { unique: true })
// Residents find a community by the code on its poster, whatever street it belongs to; no two streets share one either.
for (const kind of ['street', 'community'])
  schema.index({ kind: 1, code: 1 }, { name: `${kind}_code`, unique: true, partialFilterExpression: { kind } })
schema.index({ parentId: 1, closedAt: 1 })
schema.index({ 'handover.dueAt': 1 }, { sparse: true })
schema.index({ area: '2dsphere' }, { partialFilterExpression: { 'area.type': 'Polygon' } })

export const Organisations = model('Organisation', schema, 'organisations')
