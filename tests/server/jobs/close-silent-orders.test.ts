import { OrderEvents } from '../../../server/modules/orders/order-event.model'
import { Orders, type Order } from '../../../server/modules/orders/order.model'
import { findSilentOrders } from '../../../server/modules/orders/find-silent-orders'
import { auditLedger } from '../../../server/modules/points/audit-ledger'
import { closeSilentOrders } from '../../../server/jobs/close-silent-orders'
import { clock } from '../../../server/platform/clock'
import type { RunningServer } from '../../../server/start'
import {
  makeCommunity,
  makeMember,
  makeOrder,
  makePerson,
  makeSecretary,
  speak,
  type TestPerson,
} from '../../support/builders'
import { startTestServer } from '../../support/server'

const DAY = 86_400_000

describe('silence', () => {
  let server: RunningServer
  let cast: { resident: TestPerson; secretary: TestPerson; member: TestPerson }
  const now = clock.now

  beforeAll(async () => {
    server = await startTestServer('silence')
    const community = await makeCommunity()
    cast = {
      resident: await makePerson(community),
      secretary: await makeSecretary(community),
      member: await makeMember(community),
    }
  })
  beforeEach(async () => {
    clock.now = now
    // Earlier tests' orders would be closed along.
    await Orders.updateMany({ status: 'completed' }, { $set: { nextClockAt: null } })
  })
  afterAll(async () => {
    clock.now = now
    await server.stop()
  })

  const completed = () => makeOrder(server.url, cast, 'completed')
  const order = async (id: string) => (await Orders.findById(id).lean<Order>()) as Order
  const at = (time: number) => {
    clock.now = () => new Date(time)
  }
  const balance = async () => (await speak(server.url, cast.member).get('/points/account')).body.balance as number

  it('leaves an order until the very moment, seven working days after it was completed', async () => {
    const id = await completed()
    const due = (await order(id)).nextClockAt as Date
    const days = (due.getTime() - Date.now()) / DAY
    expect(days).toBeGreaterThan(6)
    expect(days).toBeLessThan(20)
    at(due.getTime() - 1)
    expect(await closeSilentOrders()).toMatchObject({ closed: 0 })
    at(due.getTime())
    expect(await closeSilentOrders()).toMatchObject({ closed: 1, errors: [] })
    expect(await order(id)).toMatchObject({ status: 'closed', closeGround: 'silence', award: 'posted' })
  })

  it('leaves orders that are still at work, and those with a call back to make', async () => {
    const working = await makeOrder(server.url, cast, 'accepted')
    const asked = await completed()
    await Orders.updateOne({ _id: asked }, { $set: { followUpDue: { round: 1, since: new Date() } } })
    at(Date.now() + 30 * DAY)
    expect(await closeSilentOrders()).toEqual({ closed: 0, isMore: false, errors: [] })
    // Nor does it stand in the way of those behind it.
    expect(await findSilentOrders(clock.now(), 10)).toEqual([])
    expect((await order(working)).status).toBe('accepted')
    expect((await order(asked)).status).toBe('completed')
  })

  it('closes each order once though several servers look at once', async () => {
    const before = await balance()
    const ids = [await completed(), await completed(), await completed()]
    at(Date.now() + 20 * DAY)
    const results = await Promise.all(Array.from({ length: 5 }, () => closeSilentOrders()))
    expect(results.reduce((sum, one) => sum + one.closed, 0)).toBe(ids.length)
    expect(results.flatMap((one) => one.errors)).toEqual([])
    for (const id of ids) {
      const { _id, status } = await order(id)
      expect(status).toBe('closed')
      const closings = await OrderEvents.find({ orderId: _id, action: 'close' }).lean()
      expect(closings).toHaveLength(1)
      expect(closings[0]).toMatchObject({ actor: { personId: null, role: 'system' }, data: { ground: 'silence' } })
    }
    expect(await balance()).toBe(before + 15)
    expect((await auditLedger()).faults).toEqual([])
  })

  it('meets a rating that comes in the same moment with one closing and one award', async () => {
    const before = await balance()
    const id = await completed()
    at(Date.now() + 20 * DAY)
    const [rated] = await Promise.all([
      speak(server.url, cast.resident).post(`/orders/${id}/rate`, { score: 5, solved: 'yes' }),
      closeSilentOrders(),
    ])
    expect(rated.status).toBe(200)
    const { _id, status } = await order(id)
    expect(status).toBe('closed')
    expect(await OrderEvents.countDocuments({ orderId: _id, action: 'close' })).toBe(1)
    expect(await balance()).toBe(before + 5)
  })

  it('closes the others when one cannot be closed', async () => {
    const [bad, good] = [await completed(), await completed()]
    await Orders.updateOne({ _id: bad }, { $unset: { seats: 1 } })
    at(Date.now() + 20 * DAY)
    const { closed, errors } = await closeSilentOrders()
    expect(closed).toBe(1)
    expect(errors).toHaveLength(1)
    expect((await order(good)).status).toBe('closed')
    await Orders.deleteOne({ _id: bad })
  })

  it('stops between two orders when the server drains', async () => {
    await completed()
    at(Date.now() + 20 * DAY)
    expect(await closeSilentOrders(() => true)).toMatchObject({ closed: 0 })
    expect(await closeSilentOrders()).toMatchObject({ closed: 1 })
  })
})
