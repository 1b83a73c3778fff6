import { useCallback, useEffect, useRef, useState } from 'react'
import type { Act } from './types'

/** Runs an act once at a time: while its promise is pending, `busy` is true and further runs are ignored. */
export function useGuard(act?: Act): { busy: boolean; run: () => void } {
  const [busy, setBusy] = useState(false)
  const pending = useRef(false)
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const run = useCallback(() => {
    if (pending.current) return
    const answer = latest.current?.()
    if (!(answer instanceof Promise)) return
    pending.current = true
    setBusy(true)
    const settle = () => {
      pending.current = false
      setBusy(false)
    }
    answer.then(settle, (error) => {
      settle()
      throw error
    })
  }, [])
  return { busy, run }
}
