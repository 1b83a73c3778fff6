import { model, Schema, Types } from 'mongoose'
import { HOME_KINDS, HOME_STATUSES, type HomeAction, type HomeKind, type HomeStatus } from '#shared/homes/home.rules'
import { stepsField, type Step } from '../../db/step'

/** Where a person lives, or whom they look after: a door in a community, from joining to moving away. */
export interface Home {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  personId: Types.ObjectId
  kind: HomeKind
  building: string
  unit: string | null
  room: string
  location: { lng: number; lat: number } | null
  // Caches of the tree, written by `place-home.ts` alone: who answers for this door.
  gridId: Types.ObjectId | null
  branchId: Types.ObjectId | null
  /** From the top down to the grid, or to the community where no grid has the building. */
  path: Types.ObjectId[]
  isMain: boolean
  status: HomeStatus
  reason: string | null
  joinedAt: Date
  leftAt: Date | null
  steps: (Step<HomeAction | 'join' | 'make-main' | 'move', HomeStatus> & { organisationId: Types.ObjectId })[]
  importId: Types.ObjectId | null
}

const id = Schema.Types.ObjectId
const required = { required: true } as const
const schema = new Schema<Home>(
  {
    communityId: { type: id, ...required },
    personId: { type: id, ...required },
    kind: { type: String, enum: HOME_KINDS, ...required },
    building: { type: String, ...required },
    unit: { type: String, default: null },
    room: { type: String, ...required },
    location: { type: new Schema({ lng: Number, lat: Number }, { _id: false }), default: null },
    gridId: { type: id, default: null },
    branchId: { type: id, default: null },
    path: { type: [id], ...required },
    isMain: { type: Boolean, ...required },
    status: { type: String, enum: HOME_STATUSES, ...required },
    reason: { type: String, default: null },
    joinedAt: { type: Date, ...required },
    leftAt: { type: Date, default: null },
    steps: stepsField({ organisationId: { type: id, ...required } }),
    importId: { type: id, default: null },
  },
  { versionKey: false },
)
schema.index(
  { communityId: 1, personId: 1, building: 1, unit: 1, room: 1 },
  { unique: true, name: 'same_home_once', partialFilterExpression: { leftAt: null } },
)
schema.index({ personId: 1 }, { unique: true, name: 'one_main', partialFilterExpression: { isMain: true } })
schema.index({ personId: 1, leftAt: 1 })
schema.index({ communityId: 1, path: 1, status: 1, joinedAt: -1, _id: -1 })
schema.index({ importId: 1 }, { partialFilterExpression: { importId: { $type: 'objectId' } } })

export const Homes = model('Home', schema, 'homes')
