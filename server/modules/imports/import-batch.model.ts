import { model, Schema, Types } from 'mongoose'
import { IMPORT_KINDS, IMPORT_STATUSES, type ImportKind, type ImportStatus } from '#shared/imports/import.rules'

/** One spreadsheet and what has become of it. Its rows and errors lie apart and fade; what stays names nobody from the sheet. */
export interface ImportBatch {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  kind: ImportKind
  status: ImportStatus
  fileName: string | null
  byId: Types.ObjectId
  byName: string
  /** The post it was uploaded in. */
  role: string
  organisationId: Types.ObjectId
  rows: number
  heads: string[]
  /** Field → column. */
  mapping: Record<string, number>
  counts: { fresh: number; known: number; wrong: number } | null
  /** How many of the rows, in the order of the plan, a run has gone through. */
  cursor: number
  /** When a run began or last moved the cursor. */
  movedAt: Date | null
  made: number
  /** Of those, how many an undo has taken back so far, and how many stayed. */
  removed: number
  kept: number
  createdAt: Date
  ranAt: Date | null
  undoneAt: Date | null
}

const id = Schema.Types.ObjectId
const required = { required: true } as const
const schema = new Schema<ImportBatch>(
  {
    communityId: { type: id, ...required },
    kind: { type: String, enum: IMPORT_KINDS, ...required },
    status: { type: String, enum: IMPORT_STATUSES, ...required },
    fileName: { type: String, default: null },
    byId: { type: id, ...required },
    byName: { type: String, ...required },
    role: { type: String, ...required },
    organisationId: { type: id, ...required },
    rows: { type: Number, ...required },
    heads: { type: [String], ...required },
    mapping: { type: Schema.Types.Mixed, ...required },
    counts: {
      type: new Schema({ fresh: Number, known: Number, wrong: Number }, { _id: false }),
      default: null,
    },
    cursor: { type: Number, default: 0 },
    movedAt: { type: Date, default: null },
    made: { type: Number, default: 0 },
    removed: { type: Number, default: 0 },
    kept: { type: Number, default: 0 },
    createdAt: { type: Date, ...required },
    ranAt: { type: Date, default: null },
    undoneAt: { type: Date, default: null },
  },
  { versionKey: false, minimize: false },
)
schema.index({ communityId: 1, _id: -1 })
schema.index({ movedAt: 1 }, { partialFilterExpression: { status: 'running' } })

export const ImportBatches = model('ImportBatch', schema, 'imports')
