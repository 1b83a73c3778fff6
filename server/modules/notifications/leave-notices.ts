import { mongo, Types } from 'mongoose'
import { uniqueIds } from '../../db/unique-ids'
import type { Tx } from '../../db/with-transaction'
import { Notices, type StoredNotice } from './notice.model'

type Told = Pick<StoredNotice, 'communityId' | 'eventId' | 'orderId' | 'kind' | 'facts' | 'at'>

const noticeFor = (told: Told, personId: Types.ObjectId): StoredNotice => ({
  _id: new Types.ObjectId(),
  personId,
  ...told,
  readAt: null,
})

/** Tells several people one thing, in the transaction of what happened. */
export const leaveNotices = async (told: Told, personIds: readonly Types.ObjectId[], tx: Tx): Promise<void> => {
  const people = uniqueIds(personIds)
  if (people.length === 0) return
  await Notices.collection.insertMany(people.map((one) => noticeFor(told, one)) as never[], { session: tx })
}

const DUPLICATE_KEY = 11000

/** Writes many notices outside of any transaction; whoever was already told of an event is not told again. */
export const leaveOnce = async (list: readonly { told: Told; personId: Types.ObjectId }[]): Promise<void> => {
  if (list.length === 0) return
  try {
    const rows = list.map(({ told, personId }) => noticeFor(told, personId))
    await Notices.collection.insertMany(rows as never[], { ordered: false })
  } catch (error) {
    const faults = error instanceof mongo.MongoBulkWriteError ? [error.writeErrors].flat() : []
    if (faults.length === 0 || faults.some((fault) => fault.code !== DUPLICATE_KEY)) throw error
  }
}
