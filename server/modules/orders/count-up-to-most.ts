import { Orders } from './order.model'

/** A figure on a screen is bounded, never a full scan; 100 is shown as 99+. */
const MOST = 100

/** How many orders a filter finds, counted up to 100. */
export const countUpToMost = (filter: Record<string, unknown>): Promise<number> =>
  Orders.collection.countDocuments(filter, { limit: MOST })
