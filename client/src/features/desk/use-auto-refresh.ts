import { useEffect, useRef } from 'react'

const EVERY = 20_000

/** Reads again every 20 s while somebody looks, and at once when the window is looked at again. */
export const useAutoRefresh = (reload: () => unknown): void => {
  const latest = useRef(reload)
  latest.current = reload
  useEffect(() => {
    const refresh = () => void (document.visibilityState === 'visible' && latest.current())
    const timer = setInterval(refresh, EVERY)
    window.addEventListener('focus', refresh)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', refresh)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [])
}
