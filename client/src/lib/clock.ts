import { useEffect, useState } from 'react'

let offset = 0
/** Less than this is the network's delay, not a wrong clock, in ms. */
const TOLERATED = 5_000

/** Learns the server's time from an answer, so that a phone with a wrong clock still says 还剩 rightly. */
export const learnServerTime = (date: unknown): void => {
  const at = typeof date === 'string' ? Date.parse(date) : NaN
  if (Number.isNaN(at)) return
  const apart = at - Date.now()
  offset = Math.abs(apart) > TOLERATED ? apart : 0
}

export const now = (): Date => new Date(Date.now() + offset)

/** The present moment, renewed every `everyMs`, for texts that count down. */
export const useNow = (everyMs = 30_000): Date => {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return at
}
