import { Types } from 'mongoose'
import { inTransaction } from '../../../server/db/with-transaction'
import { auditLedger } from '../../../server/modules/points/audit-ledger'
import { postAwards } from '../../../server/modules/points/post-awards'
import { accountOf, award, entriesOf, openLedger, orderOf, seat } from '../../support/points'

describe('awards', () => {
  openLedger('post-awards')

  it('pays nobody who gave the seat back, and leaves no entry for nothing', async () => {
    const [me, gone] = [new Types.ObjectId(), new Types.ObjectId()]
    await award(orderOf([], { seats: [seat(me), seat(gone, 'released')] }))
    await award(orderOf([me], { points: 0 }))
    expect(await entriesOf([me, gone])).toHaveLength(1)
    expect(await accountOf(gone)).toBeNull()
  })

  it('pays each seat once, however often it is told to', async () => {
    const people = [new Types.ObjectId(), new Types.ObjectId(), new Types.ObjectId()]
    const order = orderOf(people)
    for (let n = 0; n < 3; n++) await award(order)
    for (const one of people) expect(await accountOf(one)).toMatchObject({ balance: 5, earned: 5, granted: 0, seq: 1 })
  })

  it('leaves neither entry nor balance when the transaction fails', async () => {
    const me = new Types.ObjectId()
    const failing = inTransaction(null, async (tx) => {
      await postAwards(orderOf([me]), 'rating', { now: new Date(), tx })
      throw new Error('crash')
    })
    await expect(failing).rejects.toThrow('crash')
    expect(await entriesOf([me])).toEqual([])
    expect(await accountOf(me)).toBeNull()
  })

  it('pays a newcomer for twelve orders that close at once, and one order closed twelve times once', async () => {
    const [me, other] = [new Types.ObjectId(), new Types.ObjectId()]
    await Promise.all(Array.from({ length: 12 }, () => award(orderOf([me]))))
    expect(await accountOf(me)).toMatchObject({ balance: 60, seq: 12 })
    const order = orderOf([other])
    await Promise.all(Array.from({ length: 12 }, () => award(order)))
    expect(await accountOf(other)).toMatchObject({ balance: 5, seq: 1 })
    expect((await auditLedger()).faults).toEqual([])
  })
})
