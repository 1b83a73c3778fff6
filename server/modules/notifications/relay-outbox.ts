import { randomUUID } from 'node:crypto'
import { clock } from '../../platform/clock'
import { Outbox, type OutboxRow } from './outbox.model'
import { tellPeople } from './tell-people'

const BATCH = 50
const LEASE_MS = 30_000
const TRIES_MAX = 8
const FIRST_BACKOFF_MS = 2_000
const LAST_BACKOFF_MS = 10 * 60_000

/** Delivers messages; a rejection means that the whole lot is tried again, one by one. */
export type Deliver = (rows: readonly OutboxRow[]) => Promise<void>

export interface Relayed {
  taken: number
  done: number
  failed: number
  /** Given up after the last try: somebody has to look. */
  dead: OutboxRow[]
  /** Why the last failure happened. */
  error?: unknown
}

/**
 * Takes what is due under a lease, delivers it and marks it done. A relay that dies leaves its lease to run out, so that each message
 * is delivered at least once; several relays never hold the same one at the same time.
 */
export const relayOutbox = async (
  deliver: Deliver = tellPeople,
  random: () => number = Math.random,
): Promise<Relayed> => {
  const leaseId = randomUUID()
  const taken = await lease(leaseId)
  const rows = taken.filter((row) => row.tries <= TRIES_MAX)
  const result: Relayed = { taken: taken.length, done: 0, failed: 0, dead: [] }
  // Whoever had these died over them every time: they are given up without another try.
  for (const row of taken) if (row.tries > TRIES_MAX && (await postpone(row, leaseId, random))) result.dead.push(row)
  if (rows.length === 0) return result
  try {
    await deliver(rows)
    result.done = await finish(rows, leaseId)
  } catch {
    // One bad message must not hold up the others.
    for (const row of rows)
      try {
        await deliver([row])
        result.done += await finish([row], leaseId)
      } catch (error) {
        result.failed++
        result.error = error
        if (await postpone(row, leaseId, random)) result.dead.push(row)
      }
  }
  return result
}

/** True while a full batch was taken, so that more may wait. */
export const isMore = ({ taken }: Relayed): boolean => taken === BATCH

const lease = async (leaseId: string): Promise<OutboxRow[]> => {
  const now = clock.now()
  const due = { state: 'pending', nextAt: { $lte: now } }
  const found = await Outbox.collection
    .find(due, { projection: { _id: 1 } })
    .sort({ nextAt: 1 })
    .limit(BATCH)
    .toArray()
  if (found.length === 0) return []
  const _id = { $in: found.map((row) => row._id) }
  // Each row is taken on the same condition, so of two relays one gets it.
  await Outbox.collection.updateMany(
    { _id, ...due },
    { $set: { leaseId, nextAt: new Date(now.getTime() + LEASE_MS) }, $inc: { tries: 1 } },
  )
  return (await Outbox.collection.find({ _id, leaseId }).sort({ _id: 1 }).toArray()) as unknown as OutboxRow[]
}

const finish = async (rows: readonly OutboxRow[], leaseId: string): Promise<number> => {
  const { modifiedCount } = await Outbox.collection.updateMany(
    { _id: { $in: rows.map((row) => row._id) }, leaseId, state: 'pending' },
    { $set: { state: 'done', leaseId: null } },
  )
  return modifiedCount
}

/** Puts a message off, longer each time and never all at the same moment; answers true when it is given up. */
const postpone = async (row: OutboxRow, leaseId: string, random: () => number): Promise<boolean> => {
  const isDead = row.tries >= TRIES_MAX
  const wait = Math.min(LAST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (row.tries - 1)) * (0.5 + random())
  await Outbox.collection.updateOne(
    { _id: row._id, leaseId, state: 'pending' },
    { $set: { leaseId: null, ...(isDead ? { state: 'dead' } : { nextAt: new Date(clock.now().getTime() + wait) }) } },
  )
  return isDead
}
