import fc from 'fast-check'
import { addLimit, addWorkingDays, addWorkingMinutes, clockOf, type Calendar } from '#shared/orders/deadline'

const at = (text: string) => new Date(`${text}+08:00`)
/** 9:00 to 17:00; 1 October 2026 (Thursday) rests, 10 October (Saturday) works. */
const calendar: Calendar = {
  version: 'test',
  opensAt: 540,
  closesAt: 1020,
  exceptions: { '2026-10-01': 'rest', '2026-10-02': 'rest', '2026-10-10': 'work' },
}

describe('working time', () => {
  it.each([
    ['within a day', '2026-09-28T10:00', 60, '2026-09-28T11:00'],
    ['over the night', '2026-09-28T16:30', 60, '2026-09-29T09:30'],
    ['from before opening', '2026-09-28T06:00', 60, '2026-09-28T10:00'],
    ['from after closing', '2026-09-28T20:00', 60, '2026-09-29T10:00'],
    ['over a weekend', '2026-09-25T16:30', 60, '2026-09-28T09:30'],
    ['over a holiday', '2026-09-30T16:30', 60, '2026-10-05T09:30'],
    ['into a working Saturday', '2026-10-09T16:30', 60, '2026-10-10T09:30'],
    ['to the very end of a day', '2026-09-28T16:00', 60, '2026-09-28T17:00'],
  ])('counts %s', (_, from, minutes, to) => {
    expect(addWorkingMinutes(at(from), minutes, calendar)).toEqual(at(to))
  })

  it('adds up: a limit in two parts ends where the whole does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-09-01T00:00'), max: at('2026-10-20T00:00'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        (from, a, b) => {
          const whole = addWorkingMinutes(from, a + b, calendar)
          const parts = addWorkingMinutes(addWorkingMinutes(from, a, calendar), b, calendar)
          expect(parts).toEqual(whole)
        },
      ),
    )
  })

  it('counts nights and holidays where the service says always', () => {
    expect(addLimit(at('2026-09-30T23:00'), 120, 'always', calendar)).toEqual(at('2026-10-01T01:00'))
  })

  it('counts seven working days of silence', () => {
    expect(addWorkingDays(at('2026-09-28T10:00'), 7, calendar)).toEqual(at('2026-10-09T10:00'))
  })
})

describe('the clock of an order', () => {
  const limits = { finish: 480, dispatch: 60, accept: 120, clock: 'working' as const }
  const placedAt = at('2026-09-28T10:00')
  const input = { placedAt, roundStartedAt: placedAt, statusSince: placedAt, limits }

  it('promises from the placing and gives the desk its stage', () => {
    expect(clockOf({ ...input, status: 'placed' }, 7, calendar)).toEqual({
      dueAt: at('2026-09-29T10:00'),
      stageDueAt: at('2026-09-28T11:00'),
      nextClockAt: at('2026-09-28T11:00'),
    })
  })
  it('keeps the promise while the stages change', () => {
    const later = { ...input, statusSince: at('2026-09-29T09:30') }
    const clock = clockOf({ ...later, status: 'dispatched' }, 7, calendar)
    expect(clock.dueAt).toEqual(at('2026-09-29T10:00'))
    expect(clock.nextClockAt).toEqual(clock.dueAt)
    expect(clockOf({ ...later, status: 'accepted' }, 7, calendar).stageDueAt).toBeNull()
  })
  it('waits for the silence once completed, and for nothing once final', () => {
    expect(clockOf({ ...input, status: 'completed' }, 7, calendar).nextClockAt).toEqual(at('2026-10-09T10:00'))
    for (const status of ['closed', 'cancelled', 'rejected', 'merged'])
      expect(clockOf({ ...input, status }, 7, calendar).nextClockAt).toBeNull()
  })
  it('gives a later round its own promise', () => {
    const again = clockOf({ ...input, status: 'accepted', roundStartedAt: at('2026-10-08T10:00') }, 7, calendar)
    expect(again.dueAt).toEqual(at('2026-10-09T10:00'))
  })
})
