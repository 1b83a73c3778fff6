import { AppError } from '../http/app-error'
import { findSilentOrders } from '../modules/orders/find-silent-orders'
import { transition } from '../modules/orders/transition'
import { clock } from '../platform/clock'

const BATCH = 100

export interface Closed {
  closed: number
  /** More may wait. */
  isMore: boolean
  /** What stood in the way of single orders; the others were closed. */
  errors: unknown[]
}

/**
 * 沉默闭环: closes completed orders that nobody rated in time. The truth is the order itself, not a queue: whichever server is first
 * closes it, and the others find it closed.
 */
export const closeSilentOrders = async (isStopping: () => boolean = () => false): Promise<Closed> => {
  const ids = await findSilentOrders(clock.now(), BATCH)
  const result: Closed = { closed: 0, isMore: false, errors: [] }
  for (const id of ids) {
    if (isStopping()) return result
    try {
      await transition('close', null, id.toHexString(), { ground: 'silence' }, null)
      result.closed++
    } catch (error) {
      // Rated, sent back or closed by another server meanwhile: as it should be.
      if (!(error instanceof AppError)) result.errors.push(error)
    }
  }
  return { ...result, isMore: ids.length === BATCH && result.closed > 0 }
}
