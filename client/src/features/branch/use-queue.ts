import { useQuery, usePages } from '../../lib/use-query'
import { queueQuery, type QueueFilter } from './queue-filter'

/** The branch's queue under a filter, with the figures above it. */
export const useQueue = (filter: QueueFilter | null, isStaff: boolean) => {
  const counts = useQuery('GET /orders/counts', isStaff ? {} : null)
  const list = usePages('GET /orders', isStaff ? queueQuery(filter) : null)
  const reload = async () => void (await Promise.all([counts.reload(), list.reload()]))
  return { counts: counts.data, list, reload }
}
