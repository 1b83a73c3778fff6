import { AVAILABILITIES, DAYS, PARTS, type Availability } from '#shared/volunteers/volunteer.rules'

const DAY_KEYS = Object.keys(DAYS) as (keyof typeof DAYS)[]
const PART_KEYS = Object.keys(PARTS) as (keyof typeof PARTS)[]

export const DAY_LABELS = DAY_KEYS.map((day) => DAYS[day])
export const PART_LABELS = PART_KEYS.map((part) => PARTS[part])

const codeAt = (day: number, part: number): Availability | undefined =>
  AVAILABILITIES.find((code) => code === `${DAY_KEYS[day]}-${PART_KEYS[part]}`)

/** The times as a grid, kinds of day × parts of a day. */
export const gridOf = (times: readonly string[]): boolean[][] =>
  DAY_KEYS.map((day) => PART_KEYS.map((part) => times.includes(`${day}-${part}`)))

/** The times with one cell turned over, in the grid's order. */
export const toggleTime = (times: readonly Availability[], day: number, part: number): Availability[] => {
  const code = codeAt(day, part)
  if (!code) return [...times]
  return AVAILABILITIES.filter((one) => (one === code) !== times.includes(one))
}

/** 平日晚上、周六上午下午; a whole day is 整天. */
export const sayAvailability = (times: readonly string[]): string => {
  const days = DAY_KEYS.flatMap((day) => {
    const parts = PART_KEYS.filter((part) => times.includes(`${day}-${part}`))
    if (parts.length === 0) return []
    return [DAYS[day] + (parts.length === PART_KEYS.length ? '整天' : parts.map((part) => PARTS[part]).join(''))]
  })
  return days.length > 0 ? days.join('、') : '没有写'
}
