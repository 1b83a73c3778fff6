import { describe, expect, it } from '@jest/globals'
import { becauseOf, reasonsFor, type Candidate } from '../../../../client/src/features/branch/candidate-words'

const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  id: 'a',
  name: '王建国',
  role: 'party-member',
  branch: '二支部',
  isSameBranch: true,
  skills: ['plumbing'],
  hasSkill: true,
  load: 1,
  distance: 182,
  ...over,
})
const apart = { skill: true, branch: true }

describe('why this person', () => {
  it('ticks what speaks for him', () => {
    expect(reasonsFor(candidate(), apart)).toEqual([
      { words: '会这一项' },
      { words: '同支部' },
      { words: '180 米', but: false },
      { words: '手上 1 件', but: false },
    ])
  })

  it('marks what speaks against as a reservation', () => {
    const far = candidate({ isSameBranch: false, hasSkill: false, distance: 1300, load: 4 })
    expect(reasonsFor(far, apart)).toEqual([
      { words: '没写会这一项', but: true },
      { words: '跨支部', but: true },
      { words: '1.3 公里', but: true },
      { words: '手上 4 件', but: true },
    ])
  })

  it('holds nothing against anybody that all share', () => {
    const reasons = reasonsFor(candidate({ hasSkill: false, isSameBranch: false, distance: null }), {
      skill: false,
      branch: false,
    })
    expect(reasons).toEqual([{ words: '手上 1 件', but: false }])
  })

  it('says it in one sentence', () => {
    expect(becauseOf(candidate({ load: 0 }))).toBe('会办这件事，离得近，现在空着')
    expect(becauseOf(candidate({ distance: 1300 }))).toBe('会办这件事，但离得远一点')
    expect(becauseOf(candidate({ hasSkill: false, distance: null, load: 5 }))).toBe('手上事多')
  })
})
