import { useCallback, useRef, useState } from 'react'
import { toast } from '../ui/platform/toast'
import { asApiError, type ApiError } from './api-error'

export { toast }

export interface Action<Args extends unknown[], Result> {
  /** Undefined when it failed, or when one was under way already. */
  run: (...args: Args) => Promise<Result | undefined>
  isPending: boolean
  error: ApiError | null
  clearError: () => void
}

/** The Conflict sheet, 登录 or 隐私说明 tells these. */
const UNTOLD: readonly string[] = ['status-changed', 'unauthenticated', 'consent-required']

/**
 * Runs a deed once: a second tap while it is pending is ignored. A failure is told in a toast, but a lost race
 * (`status-changed`) is left in `error` for the Conflict sheet, and a page that opens says itself why.
 */
export const useAction = <Args extends unknown[], Result>(
  deed: (...args: Args) => Promise<Result>,
): Action<Args, Result> => {
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const isRunning = useRef(false)
  const latest = useRef(deed)
  latest.current = deed
  const run = useCallback(async (...args: Args) => {
    if (isRunning.current) return undefined
    isRunning.current = true
    setIsPending(true)
    setError(null)
    try {
      return await latest.current(...args)
    } catch (thrown) {
      const error = asApiError(thrown)
      setError(error)
      if (!UNTOLD.includes(error.code)) toast(error.issue?.message ?? error.message)
      return undefined
    } finally {
      isRunning.current = false
      setIsPending(false)
    }
  }, [])
  const clearError = useCallback(() => setError(null), [])
  return { run, isPending, error, clearError }
}
