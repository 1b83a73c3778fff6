import type { HomeStatus } from '#shared/homes/home.rules'
import type { HomeView } from '#shared/homes/home.contract'
import { api } from '../../lib/request'
import { takeStep } from '../../lib/take-step'
import { useAction } from '../../lib/use-action'
import { usePages } from '../../lib/use-query'

const LOST = '这一户别人已经办过了'

/** Homes this reader verifies, and the decisions about one; each answers whether it was taken. */
export const useVerifying = (status: HomeStatus | null) => {
  const list = usePages('GET /homes/waiting', status && { status })
  const decide = (step: Promise<unknown>, done: string) => takeStep(step, { done, lost: LOST, reload: list.reload })
  const verify = useAction(({ id, address }: HomeView) =>
    decide(api('POST /homes/:id/verify', { params: { id }, body: {} }), `${address}核实了`),
  )
  const refuse = useAction((id: string, reason: string) =>
    decide(api('POST /homes/:id/refuse', { params: { id }, body: { reason } }), '已告诉本人，改好能再核实'),
  )
  const leave = useAction((id: string) =>
    decide(api('POST /homes/:id/leave', { params: { id }, body: {} }), '记下了，已经搬走'),
  )
  return { list, verify, refuse, leave, isBusy: verify.isPending || refuse.isPending || leave.isPending }
}
