import { model, Schema, type Types } from 'mongoose'

/** Unlike order numbers, these are counted through a whole year, so the counter never expires. */
interface VolunteerCounter {
  /** `<community>:<YY>` */
  _id: string
  next: number
}

const schema = new Schema<VolunteerCounter>(
  { _id: { type: String, required: true }, next: { type: Number, required: true } },
  { versionKey: false },
)
const VolunteerCounters = model('VolunteerCounter', schema, 'volunteercounters')

const BEIJING = 8 * 3_600_000

/** `V` + year + five digits, unique in the community. Drawn before the transaction; an approval that fails leaves a gap. */
export const nextVolunteerNumber = async (communityId: Types.ObjectId, now: Date): Promise<string> => {
  const year = new Date(now.getTime() + BEIJING).toISOString().slice(2, 4)
  const counter = await VolunteerCounters.collection.findOneAndUpdate(
    { _id: `${communityId.toHexString()}:${year}` as never },
    { $inc: { next: 1 } },
    { upsert: true, returnDocument: 'after' },
  )
  return `V${year}${String(counter?.next ?? 1).padStart(5, '0')}`
}
