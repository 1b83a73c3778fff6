import { describe, expect, it } from '@jest/globals'
import {
  amountWords,
  balanceSentence,
  entryLine,
  entryTitle,
  monthsOf,
  sumWords,
  type LedgerEntry,
} from '../../../../client/src/features/points/statement'

const now = new Date('2026-11-19T06:12:00Z')
const entry = (at: string, amount: number, over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: at,
  at,
  rule: 'order-served',
  label: '办好一单',
  kind: 'earned',
  amount,
  balanceAfter: 0,
  order: { id: 'o', number: '261118-0021', serviceName: '陪同就医' },
  ...over,
})

describe('the statement', () => {
  it('parts months by Beijing time, not by UTC', () => {
    const months = monthsOf([entry('2026-10-31T17:00:00Z', 6), entry('2026-10-31T15:00:00Z', 4)], false, now)
    expect(months.map(({ title, income }) => [title, income])).toEqual([
      ['11 月账单', 6],
      ['10 月账单', 4],
    ])
  })

  it('tells the year of another year', () => {
    expect(monthsOf([entry('2025-03-01T06:00:00Z', 1)], false, now)[0]?.title).toBe('2025 年 3 月账单')
  })

  it('tells sums only of a month that is loaded whole', () => {
    const entries = [
      entry('2026-11-18T06:00:00Z', 12),
      entry('2026-11-17T06:00:00Z', -10),
      entry('2026-10-02T06:00:00Z', 4),
    ]
    expect(monthsOf(entries, true, now).map(sumWords)).toEqual(['收 12 分，支 10 分', undefined])
    expect(monthsOf(entries, false, now).map(sumWords)).toEqual(['收 12 分，支 10 分', '收 4 分'])
  })

  it('says an entry as a bank would', () => {
    const served = entry('2026-11-18T08:58:00Z', 12)
    expect([entryTitle(served), entryLine(served, now, () => '1118 0021'), amountWords(12)]).toEqual([
      '陪同就医',
      '昨天，单号 1118 0021',
      '+12',
    ])
    const reversed = entry('2026-11-18T08:58:00Z', -12, { label: '返工冲正' })
    expect([entryTitle(reversed), amountWords(-12)]).toEqual(['返工冲正', '−12'])
  })

  it('tells where the balance came from', () => {
    expect(balanceSentence({ balance: 0, earned: 0, granted: 0 })).toContain('第一单')
    expect(balanceSentence({ balance: 5, earned: 0, granted: 5 })).toContain('组织授予')
    expect(balanceSentence({ balance: 5, earned: 5, granted: 0 })).toContain('办事挣得')
  })
})
