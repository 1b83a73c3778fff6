import type { HomeStatus } from '#shared/homes/home.rules'
import type { HomeView } from '#shared/homes/home.contract'
import { asApiError } from '../../lib/api-error'
import { api } from '../../lib/request'
import { useAction } from '../../lib/use-action'
import { usePages } from '../../lib/use-query'
import { toast } from '../../ui'

/** Homes this reader verifies, and the decisions about one; each answers whether it was taken. */
export const useVerifying = (status: HomeStatus | null) => {
  const list = usePages('GET /homes/waiting', status && { status })
  const decide = async (deed: Promise<unknown>, words: string): Promise<boolean> => {
    try {
      await deed
      toast(words)
    } catch (error) {
      if (asApiError(error).code !== 'status-changed') throw error
      toast('这一户别人已经办过了')
    }
    await list.reload()
    return true
  }
  const verify = useAction(({ id, address }: HomeView) =>
    decide(api('POST /homes/:id/verify', { params: { id }, body: {} }), `${address}核实了`),
  )
  const refuse = useAction((id: string, reason: string) =>
    decide(api('POST /homes/:id/refuse', { params: { id }, body: { reason } }), '已告诉本人，改好能再核实'),
  )
  const leave = useAction((id: string) =>
    decide(api('POST /homes/:id/leave', { params: { id }, body: {} }), '记下了，已经搬走'),
  )
  return { list, verify, refuse, leave }
}
