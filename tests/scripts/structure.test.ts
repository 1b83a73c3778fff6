import { compareStructure } from '../../scripts/lib/shots/structure'

const APPROVED = ['button 接单 | 10 20 100 44', 'text 7栋 | 10 80 60 24']

describe('the structure of a screen', () => {
  it('is the same when boxes are off by no more than the slack', () => {
    expect(compareStructure(APPROVED, ['text 7栋 | 12 80 60 24', 'button 接单 | 10 20 108 44'], 8)).toEqual([])
  })
  it('differs by a word, a missing thing, or a box further off', () => {
    expect(compareStructure(APPROVED, ['button 不接 | 10 20 100 44', 'text 7栋 | 10 80 60 24'], 8)).toHaveLength(2)
    expect(compareStructure(APPROVED, APPROVED.slice(1), 8)).toEqual([`- ${APPROVED[0]}`])
    expect(compareStructure(APPROVED, ['button 接单 | 10 40 100 44', APPROVED[1] as string], 8)).toHaveLength(2)
  })
})
