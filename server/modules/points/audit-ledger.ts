import { inSnapshot } from '../../db/with-transaction'
import { Accounts, type PointsAccount } from './account.model'
import { Entries, type PointsEntry } from './entry.model'
import { hashEntry } from './entry-chain'
import { amountOf } from './reverse-awards'

export interface LedgerAudit {
  entries: number
  accounts: number
  /** Points in circulation: what all people have, and what all communities have issued. */
  circulation: number
  /** What does not hold, in plain words; empty when the books are in order. */
  faults: string[]
}

/** Reads the whole ledger in one snapshot and recomputes it: whole numbers, sums of zero, chains, balances, reversals. */
export const auditLedger = (): Promise<LedgerAudit> =>
  inSnapshot(async (session) => {
    const accounts = (await Accounts.collection.find({}, { session }).toArray()) as unknown as PointsAccount[]
    const audit: LedgerAudit = { entries: 0, accounts: accounts.length, circulation: 0, faults: [] }
    const waiting = new Map(accounts.map((account) => [account._id.toHexString(), account]))
    const walk = newWalk(audit)
    const settlePresent = () => {
      const id = walk.present()
      if (id) settle(id, walk.close(), waiting, audit)
    }
    for await (const row of Entries.collection.find({}, { session }).sort({ holderId: 1, seq: 1 })) {
      const entry = row as unknown as PointsEntry
      if (walk.present() !== entry.holderId.toHexString()) settlePresent()
      walk.take(entry)
    }
    settlePresent()
    for (const id of waiting.keys()) audit.faults.push(`account ${id}: it has no entries`)
    return audit
  })

const START = { balance: 0, earned: 0, granted: 0, seq: 0, hash: '' }

/** Adds up one holder's entries after the other. */
const newWalk = (audit: LedgerAudit) => {
  let holder: string | null = null
  let sum = { ...START }
  let reversible = new Map<string, number>()
  return {
    present: () => holder,
    close: () => {
      const closed = sum
      holder = null
      sum = { ...START }
      reversible = new Map()
      return closed
    },
    take: (entry: PointsEntry) => {
      holder = entry.holderId.toHexString()
      const id = entry._id.toHexString()
      const fault = (words: string) => audit.faults.push(`entry ${id} of ${holder}: ${words}`)
      const amount = amountOf(entry)
      if (entry.lines.some((line) => !Number.isSafeInteger(line.amount) || line.amount === 0))
        fault('an amount is not a whole number')
      if (entry.lines.reduce((total, line) => total + line.amount, 0) !== 0) fault('its lines do not sum to zero')
      if (entry.seq !== sum.seq + 1 || entry.prevHash !== sum.hash || hashEntry(entry) !== entry.hash)
        fault('the chain is broken')
      if (entry.balanceAfter !== sum.balance + amount) fault('the balance after it is wrong')
      if (entry.reverses) {
        const reversed = entry.reverses.toHexString()
        if (reversible.get(reversed) !== -amount) fault('it reverses nothing of its size')
        reversible.delete(reversed)
      } else reversible.set(id, amount)
      sum = {
        ...sum,
        balance: sum.balance + amount,
        [entry.kind]: sum[entry.kind] + amount,
        seq: entry.seq,
        hash: entry.hash,
      }
      audit.entries++
      audit.circulation += amount
    },
  }
}

const settle = (id: string, sum: typeof START, waiting: Map<string, PointsAccount>, audit: LedgerAudit) => {
  const account = waiting.get(id)
  waiting.delete(id)
  const differs = !account || (Object.keys(START) as (keyof typeof START)[]).some((key) => account[key] !== sum[key])
  if (differs) audit.faults.push(`account ${id}: it differs from its entries`)
}
