import { Types } from 'mongoose'
import { POINT_RULES, type PointRule } from '#shared/points/points.rules'
import type { Tx } from '../../db/with-transaction'
import { Accounts, type PointsAccount } from './account.model'
import { hashEntry } from './entry-chain'
import { Entries, type PointsEntry } from './entry.model'

/** Why a person gets, or gives back, points. `amount` in whole points, negative when it is taken back. */
export interface Posting {
  communityId: Types.ObjectId
  holderId: Types.ObjectId
  rule: PointRule
  orderId: Types.ObjectId | null
  round: number
  amount: number
  reverses: Types.ObjectId | null
  at: Date
}

/**
 * The only writer of entries and accounts: books one entry and moves the holder's account, in the caller's transaction. The same
 * cause again changes nothing. The community's own side is derived from the lines: nothing there that everybody would wait for.
 */
export const postEntry = async (posting: Posting, tx: Tx): Promise<void> => {
  const { communityId, holderId, rule, orderId, round, amount, reverses, at } = posting
  if (!Number.isSafeInteger(amount)) throw new Error(`points must be whole, not ${amount}`)
  if (amount === 0) return
  const cause = { communityId, holderId, rule, orderId, round }
  if (await Entries.collection.findOne(cause, { session: tx, projection: { _id: 1 } })) return
  const account = await accountOf(holderId, communityId, tx)
  const { kind } = POINT_RULES[rule]
  const stated = {
    _id: new Types.ObjectId(),
    ...cause,
    kind,
    lines: [
      { account: `person:${holderId.toHexString()}`, amount },
      { account: `issue:${communityId.toHexString()}`, amount: -amount },
    ],
    reverses,
    balanceAfter: account.balance + amount,
    seq: account.seq + 1,
    prevHash: account.hash,
    at,
  }
  const entry: PointsEntry = { ...stated, hash: hashEntry(stated) }
  await Entries.collection.insertOne(entry as never, { session: tx })
  const next: PointsAccount = {
    ...account,
    balance: entry.balanceAfter,
    [kind]: account[kind] + amount,
    seq: entry.seq,
    hash: entry.hash,
  }
  // The account is where two postings for one person meet: the later one starts its transaction again.
  const moved = await Accounts.collection.replaceOne({ _id: holderId, seq: account.seq }, next, {
    session: tx,
    upsert: account.seq === 0,
  })
  if (moved.matchedCount + moved.upsertedCount !== 1) throw new Error('an account moved within one snapshot')
}

const accountOf = async (holderId: Types.ObjectId, communityId: Types.ObjectId, tx: Tx): Promise<PointsAccount> => {
  const kept = (await Accounts.collection.findOne({ _id: holderId }, { session: tx })) as PointsAccount | null
  return kept ?? { _id: holderId, communityId, balance: 0, earned: 0, granted: 0, seq: 0, hash: '' }
}
