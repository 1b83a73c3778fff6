import { reachable } from '#shared/contract/machine'
import { FINAL_STATUSES, ORDER_MACHINE, ORDER_STATUSES, type OrderStatus } from '#shared/orders/order-machine'

describe('the order machine', () => {
  const rows = Object.values(ORDER_MACHINE)

  it('reaches every status but merged, which a later release brings', () => {
    const unreached = ORDER_STATUSES.filter((status) => !reachable(rows, 'placed').has(status))
    expect(unreached).toEqual(['merged'])
  })

  it('declares final every status that people cannot leave', () => {
    const left = new Set<OrderStatus>(
      rows.filter((row) => row.to !== 'same' && !row.by.every((by) => by === 'system')).flatMap((row) => row.from),
    )
    expect(ORDER_STATUSES.filter((status) => !left.has(status))).toEqual([...FINAL_STATUSES])
  })

  it('notices a status that no row reaches', () => {
    const without = rows.filter((row) => row.label !== '办结')
    expect(reachable(without, 'placed').has('completed')).toBe(false)
  })
})
