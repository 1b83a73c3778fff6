/** Working time as data: only the server knows where it comes from. `version` is pinned on each order. */
export interface Calendar {
  version: string
  /** Minutes after midnight, Beijing time. */
  opensAt: number
  closesAt: number
  /** Days that differ from Monday-to-Friday: 调休 and holidays, by `YYYY-MM-DD`. */
  exceptions: Readonly<Record<string, 'work' | 'rest'>>
}

export interface Limits {
  /** Working minutes from placing (or from the start of a later round) to the promise. */
  finish: number
  /** Working minutes the desk has to dispatch, and a member to accept. */
  dispatch: number
  accept: number
  /** `always` counts nights and holidays too: a burst pipe does not wait for Monday. */
  clock: 'working' | 'always'
}

export interface ClockInput {
  status: string
  placedAt: Date
  /** When the present round began: the placing, a rework or a reopening. */
  roundStartedAt: Date
  statusSince: Date
  limits: Limits
}

export interface Clock {
  dueAt: Date
  stageDueAt: Date | null
  nextClockAt: Date | null
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** China keeps one time zone and no summer time. */
const BEIJING = 8 * 60 * MINUTE

const dayOf = (at: number) => Math.floor((at + BEIJING) / DAY)
const startOf = (day: number) => day * DAY - BEIJING
const nameOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

const isWorkingDay = (day: number, calendar: Calendar): boolean => {
  const exception = calendar.exceptions[nameOf(day)]
  if (exception) return exception === 'work'
  const weekday = (day + 4) % 7 // 1970-01-01 was a Thursday
  return weekday !== 0 && weekday !== 6
}

/** The moment `minutes` of working time after `at`; counting starts when the next working day opens. */
export const addWorkingMinutes = (at: Date, minutes: number, calendar: Calendar): Date => {
  let left = minutes * MINUTE
  let now = at.getTime()
  for (let day = dayOf(now); ; day++) {
    if (!isWorkingDay(day, calendar)) continue
    const opens = startOf(day) + calendar.opensAt * MINUTE
    const closes = startOf(day) + calendar.closesAt * MINUTE
    const from = Math.max(now, opens)
    if (from >= closes) continue
    if (closes - from >= left) return new Date(from + left)
    left -= closes - from
    now = closes
  }
}

/** The same for a limit that may run around the clock. */
export const addLimit = (at: Date, minutes: number, clock: Limits['clock'], calendar: Calendar): Date =>
  clock === 'always' ? new Date(at.getTime() + minutes * MINUTE) : addWorkingMinutes(at, minutes, calendar)

/** `days` whole working days after `at`, in minutes of that calendar. */
export const addWorkingDays = (at: Date, days: number, calendar: Calendar): Date =>
  addWorkingMinutes(at, days * (calendar.closesAt - calendar.opensAt), calendar)

/** The three clock caches of an order, from what happened and nothing else. A round has its own promise. */
export const clockOf = (input: ClockInput, silenceDays: number, calendar: Calendar): Clock => {
  const { limits, status, statusSince } = input
  const dueAt = addLimit(input.roundStartedAt, limits.finish, limits.clock, calendar)
  const stage = status === 'placed' ? limits.dispatch : status === 'dispatched' ? limits.accept : null
  const stageDueAt = stage === null ? null : addLimit(statusSince, stage, limits.clock, calendar)
  if (status === 'completed')
    return { dueAt, stageDueAt: null, nextClockAt: addWorkingDays(statusSince, silenceDays, calendar) }
  const open = status === 'placed' || status === 'dispatched' || status === 'accepted'
  if (!open) return { dueAt, stageDueAt: null, nextClockAt: null }
  return { dueAt, stageDueAt, nextClockAt: stageDueAt && stageDueAt < dueAt ? stageDueAt : dueAt }
}
