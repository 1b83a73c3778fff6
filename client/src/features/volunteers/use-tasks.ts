import { usePages } from '../../lib/use-query'
import { inHandWords, isOfferedToMe, isRunning } from './task-words'

/** What a member can take, what was offered to him, and what he holds. */
export const useTasks = () => {
  const pool = usePages('GET /orders', { scope: 'pool' })
  const tasks = usePages('GET /orders', { scope: 'tasks' })
  const offers = [...(tasks.items ?? []), ...(pool.items ?? [])].filter(
    (order, n, all) => isOfferedToMe(order) && all.findIndex((one) => one.id === order.id) === n,
  )
  const own = (tasks.items ?? []).filter((order) => !isOfferedToMe(order))
  const running = own.filter(isRunning).sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const reload = async () => void (await Promise.all([pool.reload(), tasks.reload()]))
  return {
    pool,
    tasks,
    offers,
    open: (pool.items ?? []).filter((order) => !isOfferedToMe(order)),
    running,
    ended: own.filter((order) => !isRunning(order)),
    inHand: inHandWords(running),
    reload,
  }
}
