import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { Types } from 'mongoose'
import { inTransaction } from '../../../server/db/with-transaction'
import { auditLedger } from '../../../server/modules/points/audit-ledger'
import { postAwards, type Awarded } from '../../../server/modules/points/post-awards'
import { accountOf, award, communityId, entriesOf, openLedger, orderOf, reverse } from '../../support/points'

/** Each run plays several sequences side by side, as different people do. */
const RUNS = 20
const SIDE_BY_SIDE = 5

type SequenceOf<A> = A extends fc.Arbitrary<infer T> ? T : never

describe('the points ledger', () => {
  openLedger('ledger-sequences')

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
