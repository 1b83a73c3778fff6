const DAY = 24 * 3600_000
const BEIJING = 8 * 3600_000

/** 2026-11-18 in Beijing, as a date field holds it. */
export const dateOf = (at: Date): string => new Date(at.getTime() + BEIJING).toISOString().slice(0, 10)
/** 2026-11-18T14:12 in Beijing, as a field of date and time holds it. */
export const minuteOf = (at: Date): string => new Date(at.getTime() + BEIJING).toISOString().slice(0, 16)

/** The beginning of a day in Beijing. */
export const dayBegins = (date: string): Date => new Date(`${date}T00:00:00+08:00`)
/** The end of a day in Beijing: midnight after it. */
export const dayEnds = (date: string): Date => new Date(dayBegins(date).getTime() + DAY)
/** The moment a field of date and time names, in Beijing. */
export const momentOf = (minute: string): Date => new Date(`${minute}:00+08:00`)
export const isDate = (at: Date): boolean => !Number.isNaN(at.getTime())
