import { Counters } from './counter.model'

/** The next number of a row, from 1. Call it before a transaction: inside one, all who count in the row wait for each other. */
export const countUp = async (row: string): Promise<number> => {
  const counter = await Counters.collection.findOneAndUpdate(
    { _id: row as never },
    { $inc: { next: 1 } },
    { upsert: true, returnDocument: 'after' },
  )
  return Number(counter?.next ?? 1)
}

/** Leaves a row at `given` or further on. */
export const countFrom = async (row: string, given: number): Promise<void> => {
  await Counters.collection.updateOne({ _id: row as never }, { $max: { next: given } }, { upsert: true })
}
