import { Types } from 'mongoose'
import { OrderEvents } from '../../../server/modules/orders/order-event.model'
import { Orders, type Order } from '../../../server/modules/orders/order.model'
import { isActive } from '../../../server/modules/orders/relations'
import { newSeat } from '../../../server/modules/orders/seats'
import { takeSeat } from '../../../server/modules/orders/steps/accept-order'
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
import { ask, startTestServer, type Answer } from '../../support/server'
import { endServer, spawnServer, type SpawnedServer } from '../../support/spawn-server'

const LABEL = 'accept'

describe('accepting', () => {
  let local: RunningServer
  const others: SpawnedServer[] = []
  let resident: TestPerson
  let secretary: TestPerson
  let members: TestPerson[]

  beforeAll(async () => {
    local = await startTestServer(LABEL)
    others.push(...(await Promise.all([spawnServer(LABEL), spawnServer(LABEL)])))
    const community = await makeCommunity()
    resident = await makePerson(community)
    secretary = await makeSecretary(community)
    members = []
    for (let n = 0; n < 20; n++) members.push(await makeMember(community))
  }, 60_000)
  afterAll(async () => {
    for (const one of others) await endServer(one, 'SIGTERM')
    await local.stop()
  })

  const opened = async (places: number): Promise<string> => {
    const id = await makeOrder(local.url, { resident, secretary, member: members[0] as TestPerson })
    const answer = await speak(local.url, secretary).post(`/orders/${id}/dispatch`, { mode: 'open', places })
    expect(answer.status).toBe(200)
    return id
  }
  const race = (id: string): Promise<Answer[]> =>
    Promise.all(
      members.map((member, n) =>
        ask(others[n % 2]?.url ?? '', 'POST', `/orders/${id}/accept`, {
          token: member.token,
          body: {},
          headers: { connection: 'close' },
        }),
      ),
    )
  const stored = async (id: string) => (await Orders.findById(id).lean<Order>()) as Order

  it('lets one of twenty win, over twenty connections to two processes', async () => {
    const id = await opened(1)
    const answers = await race(id)
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1)
    const refused = answers.filter((one) => one.status === 409)
    expect(refused).toHaveLength(19)
    expect(new Set(refused.map((one) => one.body.error.details.status))).toEqual(new Set(['accepted']))
    expect(await OrderEvents.countDocuments({ orderId: new Types.ObjectId(id), action: 'accept' })).toBe(1)
    expect((await stored(id)).seats.filter(isActive)).toHaveLength(1)
  }, 60_000)

  it('fills ten places with twenty members and has one lead', async () => {
    const id = await opened(10)
    const answers = await race(id)
    expect(answers.filter((one) => one.status === 200)).toHaveLength(10)
    expect(answers.filter((one) => one.status === 409)).toHaveLength(10)
    const order = await stored(id)
    expect(order.status).toBe('accepted')
    expect(order.seats.filter(isActive)).toHaveLength(10)
    expect(order.seats.filter((seat) => seat.state === 'lead')).toHaveLength(1)
    expect(await OrderEvents.countDocuments({ orderId: order._id, action: 'accept' })).toBe(10)
  }, 60_000)

  it.each([1, 10])('overfills %i place(s) when the same change is written without its guard', async (places) => {
    const id = await opened(places)
    const winners = await Promise.all(
      members.map(async (member) => {
        const order = await stored(id)
        if (order.status !== 'dispatched') return false
        const who = { personId: member.objectId, name: member.name, role: 'party-member', branch: null }
        const seat = newSeat(who, { state: 'offered', isAssigned: false, since: new Date() })
        const change = takeSeat(order, seat, {}, new Date())
        await Orders.collection.updateOne({ _id: order._id }, { $set: { ...change.set, status: change.to } })
        return true
      }),
    )
    expect(winners.filter(Boolean).length).toBeGreaterThan(places)
  })
})
