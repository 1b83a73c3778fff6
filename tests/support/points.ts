import mongoose, { Types } from 'mongoose'
import { connect, disconnect } from '../../server/db/connection'
import { inTransaction } from '../../server/db/with-transaction'
import { postAwards, type Awarded } from '../../server/modules/points/post-awards'
import { reverseAwards } from '../../server/modules/points/reverse-awards'
import { testDatabase } from './test-database'

export const communityId = new Types.ObjectId()

/** A ledger of its own for the tests of a file. */
export const openLedger = (label: string): void => {
  beforeAll(async () => {
    const { uri, dbName } = testDatabase(label)
    await connect(uri, dbName)
  })
  afterAll(() => disconnect())
}

export interface RawEntry {
  _id: Types.ObjectId
  holderId: Types.ObjectId
  rule: string
  orderId: Types.ObjectId
  round: number
  lines: { account: string; amount: number }[]
  reverses: Types.ObjectId | null
  balanceAfter: number
  seq: number
  prevHash: string
  hash: string
}

export const entriesOf = (ids: Types.ObjectId[]) =>
  mongoose.connection
    .collection('pointsentries')
    .find({ holderId: { $in: ids } })
    .sort({ _id: 1 })
    .toArray() as unknown as Promise<RawEntry[]>
export const accountOf = (id: Types.ObjectId) => mongoose.connection.collection('pointsaccounts').findOne({ _id: id })

export const seat = (personId: Types.ObjectId, state: 'done' | 'released' = 'done'): Awarded['seats'][number] => ({
  personId,
  state,
  name: '',
  role: 'party-member',
  branch: null,
  since: new Date(),
  isAssigned: false,
  wasIn: true,
  isLead: false,
  visitAt: null,
  words: null,
})
export const orderOf = (people: Types.ObjectId[], more: Partial<Awarded> = {}): Awarded => ({
  _id: new Types.ObjectId(),
  communityId,
  round: 1,
  points: 5,
  seats: people.map((one) => seat(one)),
  ...more,
})
export const award = (order: Awarded, ground: 'rating' | 'silence' = 'rating') =>
  inTransaction(null, (tx) => postAwards(order, ground, { now: new Date(), tx }))
export const reverse = (order: Awarded) => inTransaction(null, (tx) => reverseAwards(order, { now: new Date(), tx }))
