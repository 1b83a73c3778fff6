import { model, Schema, Types } from 'mongoose'

export interface Person {
  _id: Types.ObjectId
  /** Where the person lives; null until they have joined a community. */
  communityId: Types.ObjectId | null
  name: string
  /** How neighbours call them: 李阿姨, 王师傅. */
  salutation: string | null
  phone: string | null
  address: string | null
  location: { lng: number; lat: number } | null
  skills: string[]
  /** Only ever this mini-program's own openid. */
  openid: string | null
  /** A phone the person has proved to hold; only then does it open doors. */
  phoneVerifiedAt: Date | null
  /** To which version of the privacy text, and when; a child's has a guardian. */
  consent: { version: string; at: Date; guardian: { name: string; phone: string } | null } | null
  /** First login; null for somebody a spreadsheet brought. */
  joinedAt: Date | null
  importId: Types.ObjectId | null
  /** Grows with every change of their homes and posts, so that two at once conflict. */
  turns?: number
  /** Order on the demo's login page; absent on real people. */
  demo: { rank: number; story: string } | null
  createdAt: Date
}

const schema = new Schema<Person>(
  {
    communityId: { type: Schema.Types.ObjectId, default: null },
    name: { type: String, required: true },
    salutation: { type: String, default: null },
    phone: { type: String, default: null },
    address: { type: String, default: null },
    location: { type: new Schema({ lng: Number, lat: Number }, { _id: false }), default: null },
    skills: { type: [String], default: [] },
    openid: { type: String, default: null },
    phoneVerifiedAt: { type: Date, default: null },
    consent: {
      type: new Schema(
        {
          version: String,
          at: Date,
          guardian: { type: new Schema({ name: String, phone: String }, { _id: false }), default: null },
        },
        { _id: false },
      ),
      default: null,
    },
    joinedAt: { type: Date, default: null },
    importId: { type: Schema.Types.ObjectId, default: null },
    turns: { type: Number, default: 0 },
    demo: { type: new Schema({ rank: Number, story: String }, { _id: false }), default: null },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ openid: 1 }, { unique: true, partialFilterExpression: { openid: { $type: 'string' } } })
schema.index(
  { phone: 1 },
  { unique: true, name: 'verified_phone', partialFilterExpression: { phoneVerifiedAt: { $type: 'date' } } },
)
schema.index({ communityId: 1, phone: 1 })
schema.index({ communityId: 1, name: 1 })
schema.index({ communityId: 1, _id: -1 })
schema.index({ phone: 1 }, { name: 'unclaimed_phone', partialFilterExpression: { joinedAt: null } })
schema.index({ importId: 1 }, { partialFilterExpression: { importId: { $type: 'objectId' } } })
schema.index({ 'demo.rank': 1 }, { partialFilterExpression: { 'demo.rank': { $exists: true } } })

export const People = model('Person', schema, 'people')
