import { model, Schema, Types } from 'mongoose'

export const SCAN_STATUSES = ['waiting', 'seen', 'confirmed', 'claimed', 'refused'] as const
export type ScanStatus = (typeof SCAN_STATUSES)[number]

/** One wish of a browser to be let in by a phone. */
export interface Scan {
  /** SHA-256 of the code the page shows. */
  _id: string
  /** SHA-256 of what only the browser that asked knows. */
  secretHash: string
  status: ScanStatus
  /** What asks, in words for the phone. */
  browser: string
  /** Who confirmed. */
  personId: Types.ObjectId | null
  expiresAt: Date
}

const schema = new Schema<Scan>(
  {
    _id: { type: String, required: true },
    secretHash: { type: String, required: true },
    status: { type: String, enum: SCAN_STATUSES, required: true },
    browser: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, default: null },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 600 })

export const Scans = model('Scan', schema, 'scans')
