import type { ReportingView } from '#shared/organisations/reporting.contract'
import { api } from '../../lib/request'
import { refreshMe } from '../../lib/session'
import { takeStep } from '../../lib/take-step'
import { useAction } from '../../lib/use-action'
import { usePages, useQuery } from '../../lib/use-query'

const LOST = '这份报到刚刚有了变化，已为您刷新'

/** The reader's own reporting: the newest, the branches to choose from, and the two steps. */
export const useMyReporting = (isOn: boolean) => {
  const list = usePages('GET /reportings', isOn ? { scope: 'mine' } : null)
  const branches = useQuery('GET /reportings/branches', isOn ? {} : null)
  const take = (step: Promise<unknown>, done: string) =>
    takeStep(step, { done, lost: LOST, reload: () => Promise.all([list.reload(), refreshMe()]) })
  const report = useAction((unitId: string, neighbourhoodId: string) =>
    take(api('POST /reportings', { body: { unitId, neighbourhoodId } }), '已报到，等两边支部确认'),
  )
  const withdraw = useAction((id: string) =>
    take(api('POST /reportings/:id/withdraw', { params: { id }, body: {} }), '已收回'),
  )
  return {
    mine: list.items?.[0],
    branches: branches.data,
    isLoading: list.isLoading || branches.isLoading,
    error: (list.items ? undefined : list.error) ?? (branches.data ? undefined : branches.error),
    reload: () => Promise.all([list.reload(), branches.reload()]),
    report,
    withdraw,
  }
}

/** What waits for the reader's branch, and its answer. */
export const useReportingDesk = (isOn: boolean) => {
  const list = usePages('GET /reportings', isOn ? { scope: 'desk' } : null)
  const take = (step: Promise<unknown>, done: string) => takeStep(step, { done, lost: LOST, reload: list.reload })
  const confirm = useAction((one: ReportingView) =>
    take(api('POST /reportings/:id/confirm', { params: { id: one.id }, body: {} }), `${one.person.name}的报到已确认`),
  )
  const refuse = useAction((one: ReportingView, reason: string) =>
    take(api('POST /reportings/:id/refuse', { params: { id: one.id }, body: { reason } }), '已退回，原因会告诉本人'),
  )
  return { list, confirm, refuse }
}
