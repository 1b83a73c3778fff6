import { Types } from 'mongoose'
import { accountOf, award, entriesOf, openLedger, orderOf, reverse } from '../../support/points'

describe('awards taken back', () => {
  openLedger('reverse-awards')

  it('takes back what a round paid, once, and pays the next round again', async () => {
    const me = new Types.ObjectId()
    const order = orderOf([me])
    await reverse(order)
    await award(order)
    await reverse(order)
    await reverse(order)
    expect(await accountOf(me)).toMatchObject({ balance: 0, earned: 0, seq: 2 })
    await award({ ...order, round: 2 })
    expect(await accountOf(me)).toMatchObject({ balance: 5, seq: 3 })
    const entries = await entriesOf([me])
    expect(entries.map(({ rule }) => rule)).toEqual(['order-served', 'order-served-reversal', 'order-served'])
    expect(entries[1]?.reverses?.equals(entries[0]?._id as Types.ObjectId)).toBe(true)
  })
})
