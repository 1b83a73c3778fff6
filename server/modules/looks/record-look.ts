import { Types } from 'mongoose'
import type { Tx } from '../../db/with-transaction'
import { clock } from '../../platform/clock'
import { Looks, type Look } from './look.model'

type Seen = Pick<Look, 'communityId' | 'subjectId' | 'readerId' | 'role' | 'organisationId' | 'seen'>

/** What was on the screen: an order, a home, or the person's own page. */
type OnScreen = Seen & { orderId?: Types.ObjectId; homeId?: Types.ObjectId }

/** Writes down that a reader sees these people, once a day for each order, home or page; nobody looks at themselves. */
export const recordLooks = async (looks: readonly OnScreen[]): Promise<void> => {
  const at = clock.now()
  const day = at.toISOString().slice(0, 10)
  const writes = looks
    .filter(({ subjectId, readerId }) => !subjectId.equals(readerId))
    .map(({ orderId, homeId, seen, ...who }) => {
      const key = [orderId ?? homeId ?? 'page', who.subjectId, who.readerId, day].map(String).join(':')
      const look = { _id: new Types.ObjectId(), ...who, orderId: orderId ?? null, reason: null, at }
      const update = { $setOnInsert: look, $addToSet: { seen: { $each: seen } } }
      return { updateOne: { filter: { key }, update, upsert: true } }
    })
  if (writes.length > 0) await Looks.collection.bulkWrite(writes, { ordered: false })
}

/** Writes down every single time somebody asks for more than the desk needs, and why, in the caller's transaction. */
export const recordReason = async (seen: Seen, reason: string, tx: Tx): Promise<void> => {
  const _id = new Types.ObjectId()
  const look: Look = { _id, key: _id.toHexString(), ...seen, orderId: null, reason, at: clock.now() }
  await Looks.collection.insertOne(look as never, { session: tx })
}

/** Makes a community's looks at one person another's, in the caller's transaction: an imported row turns out to be somebody known. */
export const moveLooks = (communityId: Types.ObjectId | null, from: Types.ObjectId, to: Types.ObjectId, tx: Tx) =>
  Looks.updateMany({ communityId, subjectId: from }, { $set: { subjectId: to } }, { session: tx })
