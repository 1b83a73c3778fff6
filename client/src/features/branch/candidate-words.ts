import type { ResponseOf } from '#shared/contract/api.contract'
import { sayDistance } from '../../lib/say-distance'

export type Candidate = ResponseOf<'GET /orders/:id/candidates'>['items'][number]
export interface Reason {
  words: string
  /** A reservation, drawn grey with an i. */
  but?: boolean
}

const NEAR = 500
const BUSY = 3

/** What tells these candidates apart: an order that needs no skill, or one of the whole community, is not held against anybody. */
export const tellingApart = (people: readonly Candidate[]) => ({
  skill: people.some((one) => one.hasSkill),
  branch: people.some((one) => one.isSameBranch),
})

/** Why this person, as ticks; what speaks against, as reservations. Facts only, never a score. */
export const reasonsFor = (candidate: Candidate, apart: ReturnType<typeof tellingApart>): Reason[] => {
  const { hasSkill, isSameBranch, distance, load } = candidate
  const skill = hasSkill ? { words: '会这一项' } : { words: '没写会这一项', but: true }
  const branch = isSameBranch ? { words: '同支部' } : { words: '跨支部', but: true }
  return [
    ...(apart.skill ? [skill] : []),
    ...(apart.branch ? [branch] : []),
    ...(distance === null ? [] : [{ words: sayDistance(distance), but: distance > 2 * NEAR }]),
    { words: load === 0 ? '手上没有' : `手上 ${load} 件`, but: load >= BUSY },
  ]
}

/** The same in one sentence: what decides first. */
export const becauseOf = ({ hasSkill, distance, load }: Candidate): string => {
  const good = [
    ...(hasSkill ? ['会办这件事'] : []),
    ...(distance !== null && distance <= NEAR ? ['离得近'] : []),
    ...(load === 0 ? ['现在空着'] : []),
  ]
  const but = load >= BUSY ? '手上事多' : distance !== null && distance > 2 * NEAR ? '离得远一点' : null
  if (good.length === 0) return but ?? '可以问问他方不方便'
  return but ? `${good.join('，')}，但${but}` : good.join('，')
}
