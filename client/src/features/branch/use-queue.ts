import { useQuery, usePages } from '../../lib/use-query'
import { queueQuery, type QueueFilter } from './queue-filter'

/** The reader's queue under a filter, or one organisation's part of it, with the figures above it. */
export const useQueue = (filter: QueueFilter | null, isStaff: boolean, custodianId?: string) => {
  const counts = useQuery('GET /orders/counts', isStaff ? { query: { custodianId } } : null)
  const list = usePages('GET /orders', isStaff ? queueQuery(filter, custodianId) : null)
  const reload = async () => void (await Promise.all([counts.reload(), list.reload()]))
  return { counts: counts.data, list, reload }
}
