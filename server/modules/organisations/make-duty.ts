import { Duties, type Duty } from './duty.model'

/** Puts a turn of duty down; one that stands already is left as it is. */
export const makeDuty = async ({ _id, ...duty }: Duty): Promise<void> => {
  await Duties.updateOne({ _id }, { $setOnInsert: duty }, { upsert: true })
}
