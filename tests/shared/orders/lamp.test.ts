import { lampOf } from '#shared/orders/lamp'

const HOUR = 3_600_000
const now = new Date('2026-11-22T06:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR)
const order = (hours: number, stage: number | null = null, status = 'accepted' as const) => ({
  status,
  dueAt: inHours(hours),
  stageDueAt: stage === null ? null : inHours(stage),
})

describe('the lamp', () => {
  it.each([
    [3, null, 'green', 'promise'],
    [1.9, null, 'yellow', 'promise'],
    [0, null, 'red', 'promise'],
    [-1, null, 'red', 'promise'],
    [3, 0.4, 'yellow', 'stage'],
    [3, -0.1, 'red', 'stage'],
    [1, 2, 'yellow', 'promise'],
    [-1, 0.1, 'red', 'promise'],
  ])('with %s h to the promise and %s h to the stage is %s by the %s', (due, stage, lamp, clock) => {
    expect(lampOf(order(due, stage), now)).toMatchObject({ lamp, clock })
  })
  it('tells when it will change, and never after red', () => {
    expect(lampOf(order(3), now)?.changesAt).toEqual(inHours(1))
    expect(lampOf(order(1), now)?.changesAt).toEqual(inHours(1))
    expect(lampOf(order(-1), now)?.changesAt).toBeNull()
  })
  it.each(['completed', 'closed', 'cancelled', 'rejected', 'merged'] as const)('is dark once %s', (status) => {
    expect(lampOf({ ...order(-5), status }, now)).toBeNull()
  })
})
