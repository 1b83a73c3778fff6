import type { Tx } from '../../db/with-transaction'

const listeners = new Set<() => void>()
const watched = new WeakSet<Tx>()

/** Says that the outbox has something new; only a hint, the relay looks every second anyhow. */
export const wakeOutbox = (): void => {
  for (const listener of listeners) listener()
}

/** Listens for the hint; returns how to stop. */
export const onWake = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Wakes the relay once this transaction's session is over, that is after its commit. */
export const wakeAfter = (tx: Tx): void => {
  if (watched.has(tx)) return
  watched.add(tx)
  tx.once('ended', wakeOutbox)
}
