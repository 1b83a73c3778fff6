import { createHash } from 'node:crypto'
import type { PointsEntry } from './entry.model'

/** Hash of one entry over everything it states and the hash before it in the holder's account. */
export const hashEntry = (entry: Omit<PointsEntry, 'hash'>): string => {
  const stated = [
    entry._id.toHexString(),
    entry.communityId.toHexString(),
    entry.holderId.toHexString(),
    entry.rule,
    entry.kind,
    entry.orderId?.toHexString() ?? null,
    entry.round,
    entry.lines.map(({ account, amount }) => [account, amount]),
    entry.reverses?.toHexString() ?? null,
    entry.balanceAfter,
    entry.seq,
    entry.at.toISOString(),
    entry.prevHash,
  ]
  return createHash('sha256').update(JSON.stringify(stated)).digest('base64url')
}
