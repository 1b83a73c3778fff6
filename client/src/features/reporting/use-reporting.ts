import type { ReportingView } from '#shared/organisations/reporting.contract'
import { asApiError } from '../../lib/api-error'
import { api } from '../../lib/request'
import { refreshMe } from '../../lib/session'
import { toast, useAction } from '../../lib/use-action'
import { usePages, useQuery } from '../../lib/use-query'

/** Runs a step; somebody who was faster is told, and the truth is read again. */
const take = async (deed: Promise<unknown>, words: string, reload: () => Promise<unknown>): Promise<boolean> => {
  try {
    await deed
    toast(words, 'check')
  } catch (error) {
    if (asApiError(error).code !== 'status-changed') throw error
    toast('这份报到刚刚有了变化，已为您刷新')
  }
  await reload()
  return true
}

/** The reader's own reporting: the newest, the branches to choose from, and the two steps. */
export const useMyReporting = (isOn: boolean) => {
  const list = usePages('GET /reportings', isOn ? { scope: 'mine' } : null)
  const branches = useQuery('GET /reportings/branches', isOn ? {} : null)
  const after = async () => void (await Promise.all([list.reload(), refreshMe()]))
  const report = useAction((unitId: string, neighbourhoodId: string) =>
    take(api('POST /reportings', { body: { unitId, neighbourhoodId } }), '已报到，等两边支部确认', after),
  )
  const withdraw = useAction((id: string) =>
    take(api('POST /reportings/:id/withdraw', { params: { id }, body: {} }), '已收回', after),
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
  const confirm = useAction((one: ReportingView) =>
    take(
      api('POST /reportings/:id/confirm', { params: { id: one.id }, body: {} }),
      `${one.person.name}的报到已确认`,
      list.reload,
    ),
  )
  const refuse = useAction((one: ReportingView, reason: string) =>
    take(
      api('POST /reportings/:id/refuse', { params: { id: one.id }, body: { reason } }),
      '已退回，原因会告诉本人',
      list.reload,
    ),
  )
  return { list, confirm, refuse }
}
