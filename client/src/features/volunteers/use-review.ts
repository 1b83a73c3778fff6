import type { VolunteerStatus } from '#shared/volunteers/volunteer-machine'
import { asApiError } from '../../lib/api-error'
import { api } from '../../lib/request'
import { useAction } from '../../lib/use-action'
import { toast } from '../../ui'
import { usePages } from '../../lib/use-query'

/** Registrations a branch reviews, and the two decisions about one; each answers whether it was taken. */
export const useReview = (status: VolunteerStatus | null) => {
  const list = usePages('GET /volunteers', status && { status })
  const decide = async (deed: Promise<unknown>, words: string): Promise<boolean> => {
    try {
      await deed
      toast(words)
    } catch (error) {
      if (asApiError(error).code !== 'status-changed') throw error
      toast('这份报名别人已经审过了')
    }
    await list.reload()
    return true
  }
  const approve = useAction((id: string, name: string) =>
    decide(api('POST /volunteers/:id/approve', { params: { id }, body: {} }), `${name}通过了，现在就能接单`),
  )
  const refuse = useAction((id: string, reason: string) =>
    decide(api('POST /volunteers/:id/refuse', { params: { id }, body: { reason } }), '已退回，原因会告诉本人'),
  )
  return { list, approve, refuse }
}
