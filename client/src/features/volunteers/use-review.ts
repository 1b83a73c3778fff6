import type { VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import { api } from '../../lib/request'
import { takeStep } from '../../lib/take-step'
import { useAction } from '../../lib/use-action'
import { usePages } from '../../lib/use-query'

const LOST = '这份报名别人已经审过了'

/** Registrations a branch reviews, and the two decisions about one; each answers whether it was taken. */
export const useReview = (status: VolunteerStatus | null) => {
  const list = usePages('GET /volunteers', status && { status })
  const decide = (step: Promise<unknown>, done: string) => takeStep(step, { done, lost: LOST, reload: list.reload })
  const approve = useAction((id: string, name: string) =>
    decide(api('POST /volunteers/:id/approve', { params: { id }, body: {} }), `${name}通过了，现在就能接单`),
  )
  const refuse = useAction((id: string, reason: string) =>
    decide(api('POST /volunteers/:id/refuse', { params: { id }, body: { reason } }), '已退回，原因会告诉本人'),
  )
  return { list, approve, refuse, isBusy: approve.isPending || refuse.isPending }
}
