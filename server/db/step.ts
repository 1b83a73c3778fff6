import { Schema, type SchemaDefinition, type Types } from 'mongoose'

/** One step in the history that lies in the document itself; they only ever grow. */
export interface Step<Action extends string, Status extends string> {
  action: Action
  from: Status | null
  to: Status
  at: Date
  actorId: Types.ObjectId
  role: string
  reason: string | null
}

const required = { required: true } as const

/** The field `steps` of a schema; `more` is what a step of this kind says besides. */
export const stepsField = (more: SchemaDefinition = {}) => ({
  type: [
    new Schema(
      {
        action: { type: String, ...required },
        from: { type: String, default: null },
        to: { type: String, ...required },
        at: { type: Date, ...required },
        actorId: { type: Schema.Types.ObjectId, ...required },
        role: { type: String, ...required },
        reason: { type: String, default: null },
        ...more,
      },
      { _id: false },
    ),
  ],
  ...required,
})
