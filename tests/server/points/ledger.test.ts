import { createHash } from 'node:crypto'
import fc from 'fast-check'
import mongoose, { Types } from 'mongoose'
import { connect, disconnect } from '../../../server/db/connection'
import { inTransaction } from '../../../server/db/with-transaction'
import { auditLedger } from '../../../server/modules/points/audit-ledger'
import { postAwards, type Awarded } from '../../../server/modules/points/post-awards'
import { postEntry } from '../../../server/modules/points/post-entry'
import { reverseAwards } from '../../../server/modules/points/reverse-awards'
import { testDatabase } from '../../support/test-database'

const communityId = new Types.ObjectId()
/** Each run plays several sequences side by side, as different people do. */
const RUNS = 20
const SIDE_BY_SIDE = 5

type SequenceOf<A> = A extends fc.Arbitrary<infer T> ? T : never

interface RawEntry {
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

const entriesOf = (ids: Types.ObjectId[]) =>
  mongoose.connection
    .collection('pointsentries')
    .find({ holderId: { $in: ids } })
    .sort({ _id: 1 })
    .toArray() as unknown as Promise<RawEntry[]>
const accountOf = (id: Types.ObjectId) => mongoose.connection.collection('pointsaccounts').findOne({ _id: id })

const seat = (personId: Types.ObjectId, state: 'done' | 'released' = 'done'): Awarded['seats'][number] => ({
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
const orderOf = (people: Types.ObjectId[], more: Partial<Awarded> = {}): Awarded => ({
  _id: new Types.ObjectId(),
  communityId,
  round: 1,
  points: 5,
  seats: people.map((one) => seat(one)),
  ...more,
})
const award = (order: Awarded, ground: 'rating' | 'silence' = 'rating') =>
  inTransaction(null, (tx) => postAwards(order, ground, { now: new Date(), tx }))
const reverse = (order: Awarded) => inTransaction(null, (tx) => reverseAwards(order, { now: new Date(), tx }))

describe('the points ledger', () => {
  beforeAll(async () => {
    const { uri, dbName } = testDatabase('ledger')
    await connect(uri, dbName)
  })
  afterAll(() => disconnect())

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

  it('holds after any sequence of awards and reversals', async () => {
    let steps = 0
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('award' as const),
          order: fc.nat(5),
          round: fc.integer({ min: 1, max: 3 }),
          ground: fc.constantFrom('rating' as const, 'silence' as const),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('reverse' as const),
          order: fc.nat(5),
          round: fc.integer({ min: 1, max: 3 }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('crash' as const),
          order: fc.nat(5),
          round: fc.integer({ min: 1, max: 3 }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('twins' as const),
          order: fc.nat(5),
          round: fc.integer({ min: 1, max: 3 }),
        }),
      },
    )
    const sequence = fc.record({
      // Who sits where, and what each order is worth.
      orders: fc.array(
        fc.record({ points: fc.nat(9), seats: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }) }),
        { minLength: 6, maxLength: 6 },
      ),
      steps: fc.array(step, { minLength: 25, maxLength: 40 }),
    })
    const play = async (one: SequenceOf<typeof sequence>) => {
      steps += one.steps.length
      const people = Array.from({ length: 4 }, () => new Types.ObjectId())
      const orders = one.orders.map(({ points, seats }) =>
        orderOf(
          seats.map((n) => people[n] as Types.ObjectId),
          { points },
        ),
      )
      /** What should be paid, told by a model that knows no ledger: per order and round, paid or taken back. */
      const told = new Map<string, 'paid' | 'back'>()
      for (const step of one.steps) {
        const order = { ...(orders[step.order] as Awarded), round: step.round }
        const key = `${step.order}:${step.round}`
        if (step.kind === 'award') await award(order, step.ground)
        else if (step.kind === 'reverse') await reverse(order)
        else if (step.kind === 'twins') await Promise.all([award(order), award(order)])
        else
          await inTransaction(null, async (tx) => {
            await postAwards(order, 'rating', { now: new Date(), tx })
            throw new Error('crash')
          }).catch(() => undefined)
        if (step.kind === 'award' || step.kind === 'twins') told.set(key, told.get(key) ?? 'paid')
        else if (step.kind === 'reverse' && told.has(key)) told.set(key, 'back')
      }
      await expectSound(people, one.orders, told)
    }
    const many = fc.array(sequence, { minLength: SIDE_BY_SIDE, maxLength: SIDE_BY_SIDE })
    await fc.assert(
      fc.asyncProperty(many, async (plays) => {
        await Promise.all(plays.map(play))
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(steps / (RUNS * SIDE_BY_SIDE)).toBeGreaterThanOrEqual(30)
    const audit = await auditLedger()
    expect(audit.faults).toEqual([])
    expect(audit.entries).toBeGreaterThan(RUNS * SIDE_BY_SIDE)
  }, 300_000)

  describe('the audit', () => {
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
      await mongoose.connection
        .collection('pointsaccounts')
        .updateOne({ _id: me }, { $set: { balance: 50, earned: 50 } })
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
})

/** The invariants, by other code than the product's: raw rows, own sums, own idea of a chain. */
const expectSound = async (
  people: Types.ObjectId[],
  orders: { points: number; seats: number[] }[],
  told: Map<string, 'paid' | 'back'>,
) => {
  const rows = await entriesOf(people)
  const causes = new Set<string>()
  let total = 0
  for (const row of rows) {
    expect(row.lines).toHaveLength(2)
    for (const { amount } of row.lines) expect(Number.isInteger(amount)).toBe(true)
    expect((row.lines[0]?.amount ?? 0) + (row.lines[1]?.amount ?? 0)).toBe(0)
    expect(row.lines[1]?.account).toBe(`issue:${communityId.toHexString()}`)
    causes.add(`${row.holderId.toHexString()} ${row.rule} ${row.orderId.toHexString()} ${row.round}`)
    total += row.lines[0]?.amount ?? 0
  }
  expect(causes.size).toBe(rows.length)
  let held = 0
  for (const [n, person] of people.entries()) {
    const own = rows.filter((row) => row.holderId.equals(person)).sort((a, b) => a.seq - b.seq)
    let balance = 0
    let hash = ''
    for (const [index, row] of own.entries()) {
      balance += row.lines[0]?.amount ?? 0
      expect(row).toMatchObject({ seq: index + 1, prevHash: hash, balanceAfter: balance })
      expect(row.lines[0]?.account).toBe(`person:${person.toHexString()}`)
      expect(row.hash).toHaveLength(createHash('sha256').digest('base64url').length)
      hash = row.hash
    }
    const account = await accountOf(person)
    if (own.length === 0) expect(account).toBeNull()
    else expect(account).toMatchObject({ balance, earned: balance, granted: 0, seq: own.length, hash })
    held += (account?.balance as number | undefined) ?? 0
    const due = [...told].reduce((sum, [key, state]) => {
      const order = orders[Number(key.split(':')[0])]
      return state === 'paid' && order?.seats.includes(n) ? sum + order.points : sum
    }, 0)
    expect(balance).toBe(due)
  }
  expect(total).toBe(held)
}
