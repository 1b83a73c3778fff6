const HALF_HOUR = 30 * 60_000
const DAY = 24 * 60 * 60_000
const BEIJING = 8 * 60 * 60_000
const OPENS = 8
const CLOSES = 20
const MOST = 3

const hourOf = (at: number) => Math.floor(((at + BEIJING) % DAY) / 3_600_000)
const isCivil = (at: number) => hourOf(at) >= OPENS && hourOf(at) < CLOSES

/** Up to three times one may promise to come: soon, later, tomorrow; by day, and before the promise ends. */
export const visitTimes = (dueAt: Date, now: Date): Date[] => {
  const soon = Math.ceil((now.getTime() + HALF_HOUR) / HALF_HOUR) * HALF_HOUR
  const midnight = Math.floor((now.getTime() + BEIJING) / DAY) * DAY - BEIJING
  const tomorrow = midnight + DAY
  const wanted = [soon, soon + 2 * HALF_HOUR, soon + 6 * HALF_HOUR, tomorrow + 9 * 3_600_000, tomorrow + 15 * 3_600_000]
  return wanted
    .filter((at) => isCivil(at) && at <= dueAt.getTime())
    .slice(0, MOST)
    .map((at) => new Date(at))
}
