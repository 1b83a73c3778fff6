import mongoose, { Types } from 'mongoose'
import { auditLedger } from '../../../server/modules/points/audit-ledger'
import { award, entriesOf, openLedger, orderOf } from '../../support/points'

describe('the audit of the ledger', () => {
  openLedger('audit-ledger')

  const spoil = async (change: object) => {
    const me = new Types.ObjectId()
    await award(orderOf([me]))
    await award(orderOf([me]))
    const [entry] = await entriesOf([me])
    const { acknowledged } = await mongoose.connection
      .collection('pointsentries')
      .updateOne({ _id: entry?._id }, change)
    expect(acknowledged).toBe(true)
    const { faults } = await auditLedger()
    await mongoose.connection.collection('pointsentries').deleteMany({ holderId: me })
    await mongoose.connection.collection('pointsaccounts').deleteOne({ _id: me })
    return faults.join('\n')
  }

  it.each([
    ['an amount', { $set: { 'lines.0.amount': 500 } }, /sum to zero[^]*balance/],
    ['both amounts', { $set: { 'lines.0.amount': 500, 'lines.1.amount': -500 } }, /chain[^]*balance[^]*differs/],
    ['a time', { $set: { at: new Date(0) } }, /chain/],
    ['a cause', { $set: { orderId: new Types.ObjectId() } }, /chain/],
    ['a fraction', { $set: { 'lines.0.amount': 0.5 } }, /whole/],
  ])('finds %s that somebody changed', async (_name, change, words) => {
    expect(await spoil(change)).toMatch(words)
  })

  it('finds a balance that somebody changed, and an entry that is gone', async () => {
    const [me, other] = [new Types.ObjectId(), new Types.ObjectId()]
    await award(orderOf([me]))
    await award(orderOf([other]))
    await mongoose.connection.collection('pointsaccounts').updateOne({ _id: me }, { $set: { balance: 50, earned: 50 } })
    await mongoose.connection.collection('pointsentries').deleteMany({ holderId: other })
    const { faults } = await auditLedger()
    expect(faults).toEqual(
      expect.arrayContaining([
        `account ${me.toHexString()}: it differs from its entries`,
        `account ${other.toHexString()}: it has no entries`,
      ]),
    )
  })
})
