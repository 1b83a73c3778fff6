import { model, Schema, Types } from 'mongoose'

/** One thing wrong with one row, in the words of the one who has to mend it. */
export interface RowError {
  row: number
  field: string
  label: string
  value: string
  message: string
}

/** What the last check found; it quotes the sheet, so it fades with the rows. */
export interface ImportErrors {
  /** Of the batch. */
  _id: Types.ObjectId
  errors: RowError[]
  expiresAt: Date
}

const schema = new Schema<ImportErrors>(
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    errors: { type: [Schema.Types.Mixed] as never, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, suppressReservedKeysWarning: true },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const ImportErrorLists = model('ImportErrors', schema, 'importerrors')
