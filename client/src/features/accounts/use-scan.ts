import { useCallback, useEffect, useRef, useState } from 'react'
import type { ResponseOf } from '#shared/contract/api.contract'
import { asApiError, type ApiError } from '../../lib/api-error'
import { now } from '../../lib/clock'
import { api } from '../../lib/request'

type Code = ResponseOf<'POST /session/scan'>
type ScanStatus = ResponseOf<'POST /session/scan/claim'>['status']

/** Between two questions, in ms; a network that fails is asked less and less often. */
const EVERY = 2_000
const SELDOM = 16_000

export interface Scan {
  code: string | undefined
  expiresAt: Date | undefined
  status: ScanStatus
  error: ApiError | null
  /** Another code in this one's place. */
  renew: () => void
}

/** 扫码登录: shows a code, asks whether the phone has confirmed it, and hands over the token, once. */
export const useScan = (onToken: (token: string) => unknown): Scan => {
  const [turn, setTurn] = useState(0)
  const [code, setCode] = useState<Code>()
  const [status, setStatus] = useState<ScanStatus>('waiting')
  const [error, setError] = useState<ApiError | null>(null)
  const latest = useRef(onToken)
  latest.current = onToken

  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let wait = EVERY
    const again = (ask: () => Promise<void>) => void (isOver || (timer = setTimeout(() => void ask(), wait)))

    const claim = async ({ code, secret, expiresAt }: Code): Promise<void> => {
      try {
        const said = await api('POST /session/scan/claim', { body: { code, secret } })
        if (isOver) return
        wait = EVERY
        setError(null)
        setStatus(said.status)
        if (said.token) return void latest.current(said.token)
        if (said.status !== 'waiting' && said.status !== 'seen') return
      } catch (thrown) {
        if (isOver) return
        wait = Math.min(wait * 2, SELDOM)
        setError(asApiError(thrown))
      }
      if (now() >= new Date(expiresAt)) return setStatus('expired')
      again(() => claim({ code, secret, expiresAt }))
    }

    const start = async () => {
      try {
        const started = await api('POST /session/scan', { body: {} })
        if (isOver) return
        setCode(started)
        again(() => claim(started))
      } catch (thrown) {
        if (!isOver) setError(asApiError(thrown))
      }
    }
    void start()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [turn])

  const renew = useCallback(() => {
    setCode(undefined)
    setStatus('waiting')
    setError(null)
    setTurn((turn) => turn + 1)
  }, [])
  return { code: code?.code, expiresAt: code && new Date(code.expiresAt), status, error, renew }
}
