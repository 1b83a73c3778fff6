import { greet, sayExact, sayLeft, saySpan, sayTime, sayUntil } from '#shared/time/say-time'

const at = (text: string) => new Date(`${text}+08:00`)
const now = at('2026-11-18T14:12')

describe('times in words', () => {
  it.each([
    ['2026-11-18T17:30', '今天 17:30'],
    ['2026-11-19T09:00', '明天 9:00'],
    ['2026-11-17T12:05', '昨天 12:05'],
    ['2026-11-20T12:00', '周五 12:00'],
    ['2026-12-03T09:00', '12 月 3 日 9:00'],
    ['2025-12-03T09:00', '2025 年 12 月 3 日 9:00'],
  ])('%s is %s', (time, words) => expect(sayTime(at(time), now)).toBe(words))
  it.each([
    ['2026-11-19T00:00', '到今天'],
    ['2026-11-29T00:00', '到 11 月 28 日'],
    ['2026-11-21T00:00', '到周五'],
  ])('until %s is %s, the last day', (time, words) => expect(sayUntil(at(time), now)).toBe(words))
  it('tells how long is left', () => {
    expect(sayLeft(at('2026-11-18T17:30'), now)).toBe('还剩 3 小时')
    expect(sayLeft(at('2026-11-18T17:30'), now, true)).toBe('还剩 3 小时 18 分')
    expect(sayLeft(at('2026-11-18T15:00'), now)).toBe('还剩 48 分')
    expect(sayLeft(at('2026-11-16T14:00'), now)).toBe('已超时 2 天')
    expect(saySpan(10_000)).toBe('不到 1 分')
  })
  it('greets by Beijing time and tells the exact moment', () => {
    expect(greet(now)).toBe('下午好')
    expect(sayExact(now)).toBe('2026 年 11 月 18 日 周三 14:12')
  })
})
