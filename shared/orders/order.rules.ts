/** Numbers an order lives by, each with its source: ORDER.md unless it says otherwise. */
export const DESCRIPTION_MAX = 2000
export const ADDRESS_MAX = 200
export const REASON_MAX = 500
export const NOTE_MAX = 1000
export const PHOTOS_MAX = 6
export const PLACES_MAX = 20
/** Working days of silence after which the system closes a completed order. */
export const SILENCE_WORKING_DAYS = 7
/** Days after closing in which a first rating may still come, or the order be reopened. */
export const LATE_RATING_DAYS = 30
export const SUMMARY_MAX = 24

export type Solved = 'yes' | 'partly' | 'no'

/** A good rating closes the order and posts the award; a bad one (score ≤ 2, or not solved) brings it back. */
export const isGoodRating = ({ score, solved }: { score: number; solved: Solved }): boolean =>
  score >= 3 && solved !== 'no'
