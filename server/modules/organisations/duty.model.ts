import { model, Schema, Types } from 'mongoose'

/** One turn of somebody on duty at an organisation; a person's turns there do not overlap. */
export interface Duty {
  _id: Types.ObjectId
  communityId: Types.ObjectId
  organisationId: Types.ObjectId
  personId: Types.ObjectId
  from: Date
  until: Date
}

const id = Schema.Types.ObjectId
const required = { required: true } as const
const schema = new Schema<Duty>(
  {
    communityId: { type: id, ...required },
    organisationId: { type: id, ...required },
    personId: { type: id, ...required },
    from: { type: Date, ...required },
    until: { type: Date, ...required },
  },
  { versionKey: false },
)
schema.index({ communityId: 1, organisationId: 1, until: 1 })

export const Duties = model('Duty', schema, 'duties')
