import type { HomeView } from '#shared/homes/home.contract'
import { api } from '../../lib/request'
import { refreshMe } from '../../lib/session'
import { takeStep } from '../../lib/take-step'
import { useAction } from '../../lib/use-action'
import { useQuery } from '../../lib/use-query'

/** The reader's homes, and what they do with one; `leave` answers whether it is left. */
export const useHomes = () => {
  const { data, error, reload } = useQuery('GET /homes', {})
  const after = (step: Promise<unknown>, done: string) =>
    takeStep(step, { done, lost: '这个家刚刚有了变化，已为您刷新', reload: () => Promise.all([reload(), refreshMe()]) })
  const makeMain = useAction((home: HomeView) =>
    after(api('POST /homes/:id/make-main', { params: { id: home.id }, body: {} }), '以后点单先填这里'),
  )
  const leave = useAction((home: HomeView) =>
    after(api('POST /homes/:id/leave', { params: { id: home.id }, body: {} }), '已记下，您搬走了'),
  )
  return { homes: data?.items.filter((home) => home.status !== 'left'), error, reload, makeMain, leave }
}
