/** How an order is closed, and what of its points each seat then earns (in hundredths of the service's points). */
export const AWARD_SHARE = { rating: 100, 'follow-up': 100, silence: 100 } as const
export type AwardGround = keyof typeof AWARD_SHARE

/** The rules an entry can name as its cause. */
export const POINT_RULES = {
  'order-served': { label: '办好一单', kind: 'earned' },
  'order-served-reversal': { label: '返工冲正', kind: 'earned' },
  welcome: { label: '新志愿者鼓励', kind: 'granted' },
} as const
export type PointRule = keyof typeof POINT_RULES

/** Whole points: the service's points by the ground of the closing. */
export const awardFor = (points: number, ground: AwardGround): number =>
  Math.floor((points * AWARD_SHARE[ground]) / 100)
