import { describe, expect, it } from '@jest/globals'
import {
  registrationSentence,
  reviewSentence,
  sayRadius,
  saySkills,
} from '../../../../client/src/features/volunteers/volunteer-words'

describe('words about a volunteer', () => {
  it('tells the applicant who reviews, the refused one why, the approved one his number', () => {
    const branch = { name: '二支部' }
    const state = { number: null, reason: null, branch }
    expect(registrationSentence({ ...state, status: 'applied' }).title).toBe('已报名，等二支部审核')
    expect(registrationSentence({ ...state, status: 'refused', reason: '住址不在本支部' }).sub).toBe('住址不在本支部')
    expect(registrationSentence({ ...state, status: 'approved', number: 'HP-0031' }).sub).toBe('志愿者编号 HP-0031')
  })

  it('leaves out a skill of a newer server', () => {
    expect(saySkills(['plumbing', 'flying'])).toBe('水电小修')
    expect(saySkills([])).toBe('没有写')
  })

  it('says how far', () => {
    expect([500, 1500, 20_000].map(sayRadius)).toEqual(['500 米以内', '1.5 公里以内', '全社区'])
  })

  it('says how many wait', () => {
    expect(reviewSentence('applied', { items: undefined, hasMore: false })).toBe('正在看报名')
    expect(reviewSentence('applied', { items: [1, 2], hasMore: false })).toBe('2 位等您审核')
    expect(reviewSentence('applied', { items: [], hasMore: false })).toBe('都审完了，没有等着的')
    expect(reviewSentence('refused', { items: [1], hasMore: true })).toBe('未通过的有 1 位以上')
  })
})
