import { model, Schema, Types } from 'mongoose'
import type { SheetRow } from './read-sheet'

/** Some hundred rows of a spreadsheet as they were read; gone after the days an import can be undone. */
export interface ImportRows {
  _id: Types.ObjectId
  batchId: Types.ObjectId
  n: number
  rows: SheetRow[]
  expiresAt: Date
}

const schema = new Schema<ImportRows>(
  {
    batchId: { type: Schema.Types.ObjectId, required: true },
    n: { type: Number, required: true },
    rows: { type: [Schema.Types.Mixed] as never, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ batchId: 1, n: 1 }, { unique: true })
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const ImportRowChunks = model('ImportRows', schema, 'importrows')
