import mongoose, { Types } from 'mongoose'
import { inTransaction } from '../../../server/db/with-transaction'
import { postEntry } from '../../../server/modules/points/post-entry'
import { award, communityId, entriesOf, openLedger, orderOf } from '../../support/points'

describe('an entry of the ledger', () => {
  openLedger('post-entry')

  it('refuses what is no whole number', async () => {
    const posting = {
      communityId,
      rule: 'order-served' as const,
      orderId: null,
      round: 1,
      reverses: null,
      at: new Date(),
    }
    for (const amount of [0.5, Number.NaN, Infinity, 2 ** 60])
      await expect(
        inTransaction(null, (tx) => postEntry({ ...posting, holderId: new Types.ObjectId(), amount }, tx)),
      ).rejects.toThrow('whole')
  })

  it('refuses, by its index, a second entry for one cause', async () => {
    const me = new Types.ObjectId()
    await award(orderOf([me]))
    const [entry] = await entriesOf([me])
    const twin = { ...entry, _id: new Types.ObjectId(), seq: 2 }
    await expect(mongoose.connection.collection('pointsentries').insertOne(twin)).rejects.toMatchObject({ code: 11000 })
  })
})
