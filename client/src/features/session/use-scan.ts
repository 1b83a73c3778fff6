import { useState } from 'react'
import { asApiError } from '../../lib/api-error'
import { useNow } from '../../lib/clock'
import { api } from '../../lib/request'
import { useAction } from '../../lib/use-action'
import { useQuery } from '../../lib/use-query'

export type ScanStatus = 'asking' | 'confirmed' | 'refused' | 'expired'

/** A browser that asks to be let in: who asks, until when, and the answer, given once. */
export const useScan = (code: string | null) => {
  const { data, error, reload } = useQuery('GET /session/scan/:code', code ? { params: { code } } : null)
  const [answer, setAnswer] = useState<'confirmed' | 'refused' | null>(null)
  const now = useNow(1_000)
  const left = data ? Math.max(0, Math.ceil((Date.parse(data.expiresAt) - now.getTime()) / 1_000)) : 0
  const say = useAction(async (verb: 'confirm' | 'refuse') => {
    try {
      const { status } = await api(`POST /session/scan/:code/${verb}`, { params: { code: code ?? '' }, body: {} })
      setAnswer(status)
    } catch (error) {
      // Answered elsewhere, or too late: what is true now is shown.
      if (asApiError(error).code !== 'status-changed') throw error
      await reload()
    }
  })
  const asked = data?.status
  const status: ScanStatus | undefined =
    answer ?? (asked === 'waiting' || asked === 'seen' ? (left > 0 ? 'asking' : 'expired') : asked)
  return { status, browser: data?.browser, left, error, reload, say }
}
