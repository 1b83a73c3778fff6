import type { Types } from 'mongoose'

/** Each id once, in the order they first came. */
export const uniqueIds = (ids: readonly Types.ObjectId[]): Types.ObjectId[] => [
  ...new Map(ids.map((id) => [id.toHexString(), id])).values(),
]
