import { describe, expect, it } from '@jest/globals'
import { gridOf, sayAvailability, toggleTime } from '../../../../client/src/features/volunteers/availability'

describe('availability', () => {
  it('shows the times as days by parts', () => {
    expect(gridOf(['weekday-evening', 'sunday-morning'])).toEqual([
      [false, false, true],
      [false, false, false],
      [true, false, false],
    ])
  })

  it('turns one cell over and leaves the others', () => {
    const on = toggleTime(['sunday-morning'], 0, 2)
    expect(on).toEqual(['weekday-evening', 'sunday-morning'])
    expect(toggleTime(on, 2, 0)).toEqual(['weekday-evening'])
  })

  it('changes nothing for a cell that does not exist', () => {
    expect(toggleTime(['sunday-morning'], 7, 0)).toEqual(['sunday-morning'])
  })

  it('says a whole day at once, and says when nothing was written', () => {
    const saturday = ['saturday-morning', 'saturday-afternoon', 'saturday-evening']
    expect(sayAvailability(['weekday-evening', ...saturday])).toBe('平日晚上、周六整天')
    expect(sayAvailability([])).toBe('没有写')
  })
})
