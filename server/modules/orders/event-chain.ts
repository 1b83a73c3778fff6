import { createHash } from 'node:crypto'
import type { OrderEvent } from './order-event.model'

/** Hash of free text with its salt: proves the words without keeping them. */
export const hashText = (salt: string, text: string): string =>
  createHash('sha256').update(salt).update('\0').update(text).digest('base64url')

/** Hash of one event over everything it states and the hash before it. */
export const hashEvent = (event: Omit<OrderEvent, 'hash'>): string => {
  const stated = [
    event._id.toHexString(),
    event.communityId.toHexString(),
    event.orderId.toHexString(),
    event.seq,
    event.action,
    event.from,
    event.to,
    event.round,
    event.at.toISOString(),
    event.actor.personId?.toHexString() ?? null,
    event.actor.role,
    event.actor.organisationId?.toHexString() ?? null,
    event.subjectId?.toHexString() ?? null,
    Object.entries(event.data).sort(([a], [b]) => (a < b ? -1 : 1)),
    event.textHash,
    event.prevHash,
  ]
  return createHash('sha256').update(JSON.stringify(stated)).digest('base64url')
}

/** The first event whose place in the chain does not hold, or null. Events in order of `seq`. */
export const brokenAt = (events: readonly OrderEvent[]): OrderEvent | null => {
  let prevHash = ''
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || event.prevHash !== prevHash || hashEvent(event) !== event.hash) return event
    prevHash = event.hash
  }
  return null
}
